import type { Attack } from "@/lib/authz/attacks/table";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { ownMeetings, whoMet } from "@/lib/seating/met/queries";
import { movePlanned, planSeason, setGroupSizes, undoPlan } from "@/lib/seating/season/commands";
import { eveningPlan } from "@/lib/seating/season/evening/queries";
import { seasonSeating } from "@/lib/seating/season/queries";

const organizers = ["owner", "organizer"] as const;

/** Everybody stands up, so that the evening is still to be seated. */
const clear = (tx: Tx, { orgId, next }: World) =>
  tx.seat.deleteMany({ where: { orgId, sessionId: next.session } });

export const seasonPlanAttacks: Attack[] = [
  {
    name: "seating/season/queries.seasonSeating",
    context: "org",
    allowed: organizers,
    call: (ctx, { cohort }) => seasonSeating(ctx, cohort),
  },
  {
    name: "seating/season/evening/queries.eveningPlan",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => eveningPlan(ctx, next.session),
  },
  {
    name: "seating/season/commands.planSeason",
    context: "org",
    allowed: organizers,
    prepare: clear,
    call: (ctx, { cohort }) => planSeason(ctx, { cohortId: cohort }),
  },
  {
    name: "seating/season/commands.movePlanned",
    context: "org",
    allowed: organizers,
    prepare: clear,
    call: (ctx, { next, participations }) =>
      movePlanned(ctx, { sessionId: next.session, personId: participations.mentee, to: "new" }),
  },
  {
    name: "seating/season/commands.undoPlan",
    context: "org",
    allowed: organizers,
    call: (ctx, { cohort, seasonPlan }) => undoPlan(ctx, { cohortId: cohort, changeId: seasonPlan }),
  },
  {
    name: "seating/season/commands.setGroupSizes",
    context: "org",
    allowed: organizers,
    call: (ctx, { cohort }) =>
      setGroupSizes(ctx, {
        ...{ cohortId: cohort, groupSize: 4, groupSizeMin: 3, groupSizeMax: 5 },
        pairsTogether: "yes",
      }),
  },
  {
    name: "seating/met/queries.whoMet",
    context: "org",
    allowed: organizers,
    call: (ctx, { cohort, participations }) => whoMet(ctx, cohort, participations.mentee),
  },
  {
    name: "seating/met/queries.ownMeetings",
    context: "org",
    allowed: [...organizers, "mentor", "mentee", "otherMentor", "otherMentee"],
    call: (ctx, { cohort }) => ownMeetings(ctx, cohort),
  },
];
