import type { Attack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { cohortNotes } from "@/lib/notes/cohort/queries";
import { editNote, postNote, removeNote, restoreNote } from "@/lib/notes/commands";
import { notesPage } from "@/lib/notes/queries";
import { noteHistory } from "@/lib/notes/versions/queries";

const cohortPeople = ["owner", "organizer", "mentor", "mentee", "otherMentor", "otherMentee"] as const;
const onlyMe = { audience: "me", pairingId: null } as const;
const theTwo = ["mentor", "mentee"] as const;
const sessionOf = ({ past }: World) => ({ kind: "session", id: past.session }) as const;
const meetingOf = ({ meeting }: World) => ({ kind: "meeting", id: meeting }) as const;
const pairOf = ({ pairing }: World) => ({ kind: "pairing", id: pairing }) as const;

export const noteAttacks: Attack[] = [
  {
    name: "notes/queries.notesPage",
    context: "org",
    allowed: cohortPeople,
    call: (ctx, world) => notesPage(ctx, sessionOf(world)),
  },
  {
    name: "notes/commands.postNote",
    context: "org",
    allowed: ["owner", "organizer", "mentor", "otherMentor"],
    call: (ctx, world) =>
      postNote(ctx, { about: sessionOf(world), readers: onlyMe, body: "We spoke about pricing." }),
  },
  {
    name: "notes/commands.editNote",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => editNote(ctx, { noteId: world.note, readers: onlyMe, body: "Changed." }),
  },
  {
    name: "notes/commands.removeNote",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => removeNote(ctx, { noteId: world.note }),
  },
  {
    name: "notes/commands.restoreNote",
    context: "org",
    allowed: ["mentor"],
    prepare: async (tx: Tx, { orgId, note: id }: World) => {
      await tx.note.update({ where: { orgId_id: { orgId, id } }, data: { removedAt: now() } });
    },
    call: (ctx, world) => restoreNote(ctx, { noteId: world.note }),
  },
  {
    name: "notes/versions/queries.noteHistory",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => noteHistory(ctx, world.note),
  },
  // Of what a pair wrote, organizers read what is for the cohort.
  {
    name: "notes/queries.notesPage",
    context: "org",
    allowed: ["owner", "organizer", ...theTwo],
    call: (ctx, world) => notesPage(ctx, pairOf(world)),
  },
  {
    name: "notes/commands.postNote",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) =>
      postNote(ctx, { about: pairOf(world), readers: onlyMe, promise: "An introduction." }),
  },
  // That a meeting was is known to the two alone.
  {
    name: "notes/queries.notesPage",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => notesPage(ctx, meetingOf(world)),
  },
  {
    name: "notes/commands.postNote",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => postNote(ctx, { about: meetingOf(world), readers: onlyMe, advice: "Rehearse it." }),
  },
  {
    name: "notes/versions/queries.noteHistory",
    context: "org",
    allowed: theTwo,
    call: (ctx, { meetingNote }) => noteHistory(ctx, meetingNote),
  },
  {
    name: "notes/cohort/queries.cohortNotes",
    context: "org",
    allowed: cohortPeople,
    call: (ctx, world) => cohortNotes(ctx, world.cohort),
  },
];
