import type { Attack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import type { ActorName, World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { makePromise, promiseFromNote } from "@/lib/follow-ups/commands";
import { followUpsPage, promisePage } from "@/lib/follow-ups/queries";
import {
  doFollowUp,
  dropFollowUp,
  moveFollowUp,
  nudgeFollowUp,
  reopenFollowUp,
  takeBackPromise,
} from "@/lib/follow-ups/taps/commands";
import { savePrep, sharePrep } from "@/lib/prep/commands";
import { prepPage } from "@/lib/prep/queries";
import { answerPulse } from "@/lib/pulse/commands";
import { answerPulseByLink } from "@/lib/pulse/link/commands";
import { openPulseLink } from "@/lib/pulse/link/queries";
import { pulsePage } from "@/lib/pulse/queries";
import { readThanks, sayThanks, takeBackThanks } from "@/lib/thanks/commands";
import { thanksPage } from "@/lib/thanks/queries";

const theTwo = ["mentor", "mentee"] as const satisfies ActorName[];
const inCohort = ["mentor", "mentee", "otherMentor", "otherMentee"] as const satisfies ActorName[];
const organizers = ["owner", "organizer"] as const satisfies ActorName[];
/** Whoever may write to the mentee: the cohort's other people, and its organizers. */
const around = [...organizers, "mentor", "otherMentor", "otherMentee"] as const satisfies ActorName[];

const id = ({ followUp: followUpId }: World) => ({ followUpId });
const change =
  (data: object) =>
  (tx: Tx, { orgId, followUp }: World) =>
    tx.followUp.updateMany({ where: { orgId, id: followUp }, data });
const notePromises = (tx: Tx, { orgId, note }: World) =>
  tx.note.updateMany({ where: { orgId, id: note }, data: { promise: "An introduction." } });
/** The evening is over since a moment. */
const justOver = (tx: Tx, { orgId, past }: World) =>
  tx.session.updateMany({
    where: { orgId, id: past.session },
    data: { endsAt: new Date(now().getTime() - 60_000) },
  });

export const touchAttacks: Attack[] = [
  {
    name: "follow-ups/queries.followUpsPage",
    context: "org",
    allowed: "everyone",
    call: (ctx) => followUpsPage(ctx),
  },
  {
    name: "follow-ups/queries.promisePage",
    context: "org",
    allowed: [...organizers, ...theTwo],
    call: (ctx, world) =>
      promisePage(ctx, { point: world.point, with: world.people.otherMentee.membershipId }),
  },
  {
    name: "follow-ups/queries.promisePage",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, { note }) => promisePage(ctx, { note }),
  },
  {
    name: "follow-ups/commands.makePromise",
    context: "org",
    allowed: around,
    call: (ctx, { people }) =>
      makePromise(ctx, { text: "Send the plan.", due: 7, otherId: people.mentee.membershipId, doer: "me" }),
  },
  {
    name: "follow-ups/commands.makePromise",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, { note: noteId }) =>
      makePromise(ctx, { text: "Send the plan.", due: 7, otherId: null, doer: "me", noteId }),
  },
  {
    name: "follow-ups/commands.promiseFromNote",
    context: "org",
    allowed: ["mentor"],
    prepare: notePromises,
    call: (ctx, { note: noteId }) => promiseFromNote(ctx, { noteId }),
  },
  {
    name: "follow-ups/taps/commands.doFollowUp",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => doFollowUp(ctx, id(world)),
  },
  {
    name: "follow-ups/taps/commands.dropFollowUp",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => dropFollowUp(ctx, { ...id(world), words: "full" }),
  },
  {
    name: "follow-ups/taps/commands.moveFollowUp",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => moveFollowUp(ctx, { ...id(world), due: 2 }),
  },
  {
    name: "follow-ups/taps/commands.nudgeFollowUp",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, world) => nudgeFollowUp(ctx, id(world)),
  },
  {
    name: "follow-ups/taps/commands.reopenFollowUp",
    context: "org",
    allowed: ["mentor"],
    prepare: change({ state: "done", closedAt: now(), closedByDoer: true }),
    call: (ctx, world) => reopenFollowUp(ctx, id(world)),
  },
  {
    name: "follow-ups/taps/commands.takeBackPromise",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => takeBackPromise(ctx, id(world)),
  },
  {
    name: "thanks/queries.thanksPage",
    context: "org",
    allowed: "everyone",
    call: (ctx, { past }) => thanksPage(ctx, { session: past.session }),
  },
  {
    name: "thanks/commands.sayThanks",
    context: "org",
    allowed: around,
    call: (ctx, { people }) => sayThanks(ctx, { toId: people.mentee.membershipId, text: "Thank you." }),
  },
  {
    name: "thanks/commands.sayThanks",
    context: "org",
    allowed: ["mentee"],
    prepare: (tx, { orgId }) => tx.thanks.deleteMany({ where: { orgId } }),
    call: (ctx, { people, past }) =>
      ctx.membershipId === people.mentee.membershipId
        ? sayThanks(ctx, { toId: people.mentor.membershipId, text: "Thank you.", sessionId: past.session })
        : sayThanks(ctx, { toId: ctx.membershipId, text: "Thank you." }),
  },
  {
    name: "thanks/commands.takeBackThanks",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { thanks: thanksId }) => takeBackThanks(ctx, { thanksId }),
  },
  {
    name: "thanks/commands.readThanks",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, { thanks: thanksId }) => readThanks(ctx, { thanksId }),
  },
  {
    name: "pulse/queries.pulsePage",
    context: "org",
    allowed: [...organizers, ...inCohort],
    call: (ctx, { past }) => pulsePage(ctx, past.session),
  },
  // Of a cohort none of the actors was in: its organizers read what came of it.
  {
    name: "pulse/queries.pulsePage",
    context: "org",
    allowed: organizers,
    call: (ctx, { longAgo }) => pulsePage(ctx, longAgo.session),
  },
  {
    name: "pulse/commands.answerPulse",
    context: "org",
    allowed: inCohort,
    prepare: justOver,
    call: (ctx, { past }) => answerPulse(ctx, { sessionId: past.session, rating: 5, words: "" }),
  },
  {
    name: "pulse/link/queries.openPulseLink",
    context: "link",
    allowed: ["pulse"],
    call: (ctx) => openPulseLink(ctx),
  },
  {
    name: "pulse/link/commands.answerPulseByLink",
    context: "link",
    allowed: ["pulse"],
    prepare: justOver,
    call: (ctx) => answerPulseByLink(ctx, { rating: 2, words: "" }),
  },
  {
    name: "prep/queries.prepPage",
    context: "org",
    allowed: [...organizers, ...inCohort],
    call: (ctx, { next }) => prepPage(ctx, { kind: "session", id: next.session }),
  },
  {
    name: "prep/commands.savePrep",
    context: "org",
    allowed: ["mentee", "otherMentee"],
    call: (ctx, { next }) =>
      savePrep(ctx, {
        gathering: { kind: "session", id: next.session },
        asks: "How?",
        moved: "",
        challenge: "",
      }),
  },
  {
    name: "prep/commands.sharePrep",
    context: "org",
    allowed: ["mentee", "otherMentee"],
    call: (ctx, { next }) =>
      sharePrep(ctx, {
        gathering: { kind: "session", id: next.session },
        asks: "How?",
        moved: "",
        challenge: "",
        readers: [],
      }),
  },
  // Of a meeting one to one: the two, and of them the mentee writes.
  {
    name: "prep/queries.prepPage",
    context: "org",
    allowed: theTwo,
    call: (ctx, { meeting: id }) => prepPage(ctx, { kind: "meeting", id }),
  },
  {
    name: "prep/commands.savePrep",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { meeting: id }) =>
      savePrep(ctx, { gathering: { kind: "meeting", id }, asks: "How?", moved: "", challenge: "" }),
  },
  {
    name: "prep/commands.sharePrep",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { meeting: id, people }) =>
      sharePrep(ctx, {
        ...{ gathering: { kind: "meeting", id }, asks: "How?", moved: "", challenge: "" },
        readers: [people.mentor.membershipId],
      }),
  },
  {
    name: "thanks/commands.sayThanks",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, { people, meeting: meetingId }) =>
      sayThanks(ctx, { toId: people.mentee.membershipId, text: "Thank you.", meetingId }),
  },
];
