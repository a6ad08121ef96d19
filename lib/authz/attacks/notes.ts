import type { Attack } from "@/lib/authz/attacks/table";
import { editNote, postNote, removeNote } from "@/lib/notes/commands";
import { notesPage } from "@/lib/notes/queries";

const cohortPeople = ["owner", "organizer", "mentor", "mentee", "otherMentor", "otherMentee"] as const;
const onlyMe = { audience: "me", pairingId: null } as const;

export const noteAttacks: Attack[] = [
  {
    name: "notes/queries.notesPage",
    context: "org",
    allowed: cohortPeople,
    call: (ctx, world) => notesPage(ctx, world.past.session),
  },
  {
    name: "notes/commands.postNote",
    context: "org",
    allowed: ["owner", "organizer", "mentor", "otherMentor"],
    call: (ctx, world) =>
      postNote(ctx, { sessionId: world.past.session, readers: onlyMe, body: "We spoke about pricing." }),
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
];
