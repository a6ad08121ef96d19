import type { Attack } from "@/lib/authz/attacks/table";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { blockPerson, unblockPerson } from "@/lib/safety/blocks/commands";
import { blockedPeople } from "@/lib/safety/blocks/queries";
import {
  answerConcern,
  lookAtConcern,
  raiseConcern,
  remarkOnConcern,
  takeBackConcern,
} from "@/lib/safety/concerns/commands";
import { concernPage, concernsPage, newConcernPage } from "@/lib/safety/concerns/queries";
import { remindOfConduct } from "@/lib/safety/conduct/commands";
import { conductPage } from "@/lib/safety/conduct/queries";

const keyOf = ({ orgId }: World, id: string) => ({ orgId_id: { orgId, id } });
const reopened = (tx: Tx, world: World) =>
  tx.concern.update({ where: keyOf(world, world.concern), data: { state: "open" } });
const newTexts = (tx: Tx, world: World) =>
  tx.program.update({ where: keyOf(world, world.program), data: { conductVersion: 2 } });

const body = "Thank you. We have spoken to everybody.";
const handlers = ["owner", "organizer"] as const;
const pair = ["mentor", "mentee"] as const;
const cohort = [...handlers, ...pair, "otherMentor", "otherMentee"] as const;

export const safetyAttacks: Attack[] = [
  {
    name: "safety/concerns/queries.newConcernPage",
    context: "org",
    allowed: "everyone",
    call: (ctx, { people }) => newConcernPage(ctx, { kind: "person", id: people.mentor.membershipId }),
  },
  {
    name: "safety/concerns/queries.newConcernPage",
    context: "org",
    allowed: [...handlers, ...pair],
    call: (ctx, { point }) => newConcernPage(ctx, { kind: "point", id: point }),
  },
  {
    name: "safety/concerns/queries.newConcernPage",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, { note }) => newConcernPage(ctx, { kind: "note", id: note }),
  },
  {
    name: "safety/concerns/queries.newConcernPage",
    context: "org",
    allowed: pair,
    call: (ctx, { answer }) => newConcernPage(ctx, { kind: "answer", id: answer }),
  },
  {
    name: "safety/concerns/queries.newConcernPage",
    context: "org",
    allowed: pair,
    call: (ctx, { reply }) => newConcernPage(ctx, { kind: "reply", id: reply }),
  },
  {
    name: "safety/concerns/queries.newConcernPage",
    context: "org",
    allowed: cohort,
    call: (ctx, { addition }) => newConcernPage(ctx, { kind: "addition", id: addition }),
  },
  {
    name: "safety/concerns/queries.concernsPage",
    context: "org",
    allowed: "everyone",
    call: (ctx) => concernsPage(ctx),
  },
  {
    name: "safety/concerns/queries.concernPage",
    context: "org",
    allowed: [...handlers, "mentee"],
    call: (ctx, { concern }) => concernPage(ctx, concern),
  },
  {
    name: "safety/concerns/queries.concernPage",
    context: "org",
    allowed: ["owner", "mentee"],
    call: (ctx, { aboutOrganizer }) => concernPage(ctx, aboutOrganizer),
  },
  {
    name: "safety/concerns/queries.concernPage",
    context: "org",
    allowed: ["organizer", "mentee"],
    call: (ctx, { aboutOwner }) => concernPage(ctx, aboutOwner),
  },
  {
    name: "safety/concerns/commands.raiseConcern",
    context: "org",
    allowed: [...cohort],
    call: (ctx, { people }) =>
      raiseConcern(ctx, { about: { kind: "person", id: people.member.membershipId }, text: body }),
  },
  {
    name: "safety/concerns/commands.raiseConcern",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { reply }) => raiseConcern(ctx, { about: { kind: "reply", id: reply }, text: body }),
  },
  {
    name: "safety/concerns/commands.lookAtConcern",
    context: "org",
    allowed: handlers,
    prepare: reopened,
    call: (ctx, { concern }) => lookAtConcern(ctx, { concernId: concern }),
  },
  {
    name: "safety/concerns/commands.remarkOnConcern",
    context: "org",
    allowed: handlers,
    call: (ctx, { concern }) => remarkOnConcern(ctx, { concernId: concern, body }),
  },
  {
    name: "safety/concerns/commands.remarkOnConcern",
    context: "org",
    allowed: ["organizer"],
    call: (ctx, { aboutOwner }) => remarkOnConcern(ctx, { concernId: aboutOwner, body }),
  },
  {
    name: "safety/concerns/commands.answerConcern",
    context: "org",
    allowed: handlers,
    call: (ctx, { concern }) => answerConcern(ctx, { concernId: concern, body }),
  },
  {
    name: "safety/concerns/commands.answerConcern",
    context: "org",
    allowed: ["owner"],
    call: (ctx, { aboutOrganizer }) => answerConcern(ctx, { concernId: aboutOrganizer, body }),
  },
  {
    name: "safety/concerns/commands.takeBackConcern",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { concern }) => takeBackConcern(ctx, { concernId: concern }),
  },
  {
    name: "safety/blocks/queries.blockedPeople",
    context: "org",
    allowed: "everyone",
    call: (ctx) => blockedPeople(ctx),
  },
  {
    name: "safety/blocks/commands.blockPerson",
    context: "org",
    allowed: [...handlers, "mentee", "otherMentor", "otherMentee", "member"],
    call: (ctx, { people }) => blockPerson(ctx, { membershipId: people.mentor.membershipId }),
  },
  {
    name: "safety/blocks/commands.unblockPerson",
    context: "org",
    allowed: ["member"],
    call: (ctx, { people }) => unblockPerson(ctx, { membershipId: people.otherMentee.membershipId }),
  },
  {
    name: "safety/conduct/queries.conductPage",
    context: "org",
    allowed: "everyone",
    call: (ctx, { program }) => conductPage(ctx, program),
  },
  {
    name: "safety/conduct/commands.remindOfConduct",
    context: "org",
    allowed: handlers,
    prepare: newTexts,
    call: (ctx, { program }) => remindOfConduct(ctx, { programId: program }),
  },
];
