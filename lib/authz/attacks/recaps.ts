import type { Attack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { undoRecapChange } from "@/lib/recaps/changes/commands";
import { collectRecap } from "@/lib/recaps/collecting/commands";
import { editRecap, publishRecap, withdrawRecap } from "@/lib/recaps/commands";
import { highlightLine, keepApart, mergeLines, splitLine } from "@/lib/recaps/merging/commands";
import { creditInRecap } from "@/lib/recaps/own/commands";
import {
  includeRecapPoint,
  moveRecapPoint,
  orderByEndorsement,
  rewordRecapPoint,
  writeRecapPoint,
} from "@/lib/recaps/points/commands";
import { recapEditor } from "@/lib/recaps/queries";
import { publicRecap, recapPage } from "@/lib/recaps/reading/queries";
import { reconveneBoard } from "@/lib/reconvene/queries";

const organizers = ["owner", "organizer"] as const;
const cohort = ["mentor", "mentee", "otherMentor", "otherMentee"] as const;

/** Who wrote the point and the addition of the recap, and has not agreed to be named. */
const withoutConsent = ({ mark }: World) => [`mentee ${mark}`, `otherMentee ${mark}`];

/** Another line in the recap of the world, written by an organizer. */
const secondLine = async (tx: Tx, { orgId, recap: recapId, past }: World) => {
  const line = { orgId, id: secondId, recapId, agendaItemId: past.question, text: "Said by another group" };
  await tx.recapPoint.create({ data: { ...line, position: 2 } });
};
const secondId = newId();

export const recapAttacks: Attack[] = [
  {
    name: "recaps/own/commands.creditInRecap",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, world) =>
      creditInRecap(ctx, { recapId: world.recap, kind: "point", id: world.point, credited: true }),
  },
  {
    name: "recaps/own/commands.creditInRecap",
    context: "org",
    allowed: ["otherMentee"],
    call: (ctx, world) =>
      creditInRecap(ctx, { recapId: world.recap, kind: "addition", id: world.addition, credited: true }),
  },
  {
    name: "reconvene/queries.reconveneBoard",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => reconveneBoard(ctx, world.past.session),
  },
  {
    name: "recaps/merging/commands.mergeLines",
    context: "org",
    allowed: organizers,
    prepare: secondLine,
    call: (ctx, world) =>
      mergeLines(ctx, { sessionId: world.past.session, lineIds: [world.recapPoint, secondId] }),
  },
  {
    name: "recaps/merging/commands.splitLine",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => splitLine(ctx, { sessionId: world.past.session, lineId: world.recapPoint }),
  },
  {
    name: "recaps/merging/commands.highlightLine",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      highlightLine(ctx, { sessionId: world.past.session, lineId: world.recapPoint, highlighted: true }),
  },
  {
    name: "recaps/merging/commands.keepApart",
    context: "org",
    allowed: organizers,
    prepare: secondLine,
    call: (ctx, world) =>
      keepApart(ctx, { sessionId: world.past.session, lineIds: [world.recapPoint, secondId] }),
  },
  {
    name: "recaps/changes/commands.undoRecapChange",
    context: "org",
    allowed: organizers,
    prepare: (tx, { orgId, recap: recapId }) =>
      tx.recapChange.create({
        data: {
          orgId,
          recapId,
          kind: "head",
          before: { head: { title: "Before", intro: "" } },
          createdAt: now(),
        },
      }),
    call: (ctx, world) => undoRecapChange(ctx, { recapId: world.recap }),
  },
  {
    name: "recaps/points/commands.orderByEndorsement",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => orderByEndorsement(ctx, { recapId: world.recap }),
  },
  {
    name: "recaps/queries.recapEditor",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => recapEditor(ctx, world.past.session),
  },
  {
    name: "recaps/reading/queries.recapPage",
    context: "org",
    allowed: [...organizers, ...cohort],
    never: withoutConsent,
    call: (ctx, world) => recapPage(ctx, world.recap),
  },
  {
    name: "recaps/reading/queries.publicRecap",
    context: "link",
    allowed: ["recap"],
    never: withoutConsent,
    call: (ctx) => publicRecap(ctx),
  },
  {
    name: "recaps/collecting/commands.collectRecap",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => collectRecap(ctx, { sessionId: world.past.session }),
  },
  {
    name: "recaps/commands.editRecap",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => editRecap(ctx, { recapId: world.recap, title: "Renamed", intro: "" }),
  },
  {
    name: "recaps/commands.publishRecap",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => publishRecap(ctx, { recapId: world.recap, audience: "world" }),
  },
  {
    name: "recaps/commands.withdrawRecap",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => withdrawRecap(ctx, { recapId: world.recap }),
  },
  {
    name: "recaps/points/commands.rewordRecapPoint",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      rewordRecapPoint(ctx, { recapId: world.recap, recapPointId: world.recapPoint, text: "Shorter." }),
  },
  {
    name: "recaps/points/commands.includeRecapPoint",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      includeRecapPoint(ctx, { recapId: world.recap, recapPointId: world.recapPoint, included: false }),
  },
  {
    name: "recaps/points/commands.moveRecapPoint",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      moveRecapPoint(ctx, { recapId: world.recap, recapPointId: world.recapPoint, direction: "down" }),
  },
  {
    name: "recaps/points/commands.writeRecapPoint",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      writeRecapPoint(ctx, {
        recapId: world.recap,
        agendaItemId: world.past.question,
        text: "Said in the round.",
      }),
  },
];
