import type { Attack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { following } from "@/lib/live/queries";
import { seqAt } from "@/lib/live/rules";
import { editPoint, endorsePoint, strikePoint, writePoint } from "@/lib/points/commands";
import { sayWriting } from "@/lib/points/live/commands";
import { pointNews } from "@/lib/points/live/queries";
import { pointsPage } from "@/lib/points/queries";

const organizers = ["owner", "organizer"] as const;
const groupOne = [...organizers, "mentor", "mentee"] as const;

export const pointAttacks: Attack[] = [
  {
    name: "live/queries.following",
    context: "org",
    allowed: [...groupOne, "otherMentor", "otherMentee"],
    call: (ctx, { past }) => following(ctx, past.session),
  },
  {
    name: "points/queries.pointsPage",
    context: "org",
    allowed: groupOne,
    call: (ctx, { past }) => pointsPage(ctx, past.session, { group: past.groupOne }),
  },
  {
    name: "points/live/queries.pointNews",
    context: "org",
    allowed: groupOne,
    prepare: (tx, { orgId, past, point }) =>
      tx.liveEvent.create({
        data: {
          orgId,
          seq: seqAt(now()),
          sessionId: past.session,
          groupId: past.groupOne,
          about: "point",
          subjectId: point,
        },
      }),
    call: (ctx, { past }) =>
      pointNews(ctx, past.session, { group: past.groupOne, cursor: seqAt(now()) - 3_600_000_000 }),
  },
  {
    name: "points/live/commands.sayWriting",
    context: "org",
    allowed: groupOne,
    call: (ctx, { past }) =>
      sayWriting(ctx, {
        sessionId: past.session,
        groupId: past.groupOne,
        questionId: past.question,
        pen: newId(),
      }),
  },
  {
    name: "points/commands.writePoint",
    context: "org",
    allowed: groupOne,
    call: (ctx, { past }) =>
      writePoint(ctx, {
        sessionId: past.session,
        groupId: past.groupOne,
        agendaItemId: past.question,
        text: "Written by an attack",
        credited: false,
      }),
  },
  {
    name: "points/commands.editPoint",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { point }) => editPoint(ctx, { pointId: point, text: "Edited", credited: true }),
  },
  {
    name: "points/commands.strikePoint",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { point }) => strikePoint(ctx, { pointId: point }),
  },
  {
    name: "points/commands.endorsePoint",
    context: "org",
    // The point is printed in a recap that the whole cohort may read.
    allowed: [...groupOne, "otherMentor", "otherMentee"],
    call: (ctx, { point }) => endorsePoint(ctx, { pointId: point, wish: "endorse" }),
  },
];
