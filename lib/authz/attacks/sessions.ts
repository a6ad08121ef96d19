import type { Attack } from "@/lib/authz/attacks/table";
import {
  addAgendaItem,
  editAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from "@/lib/sessions/agenda/commands";
import { addSession, cancelSession, editSession, restoreSession } from "@/lib/sessions/commands";
import { seatingPlan } from "@/lib/sessions/plan/queries";
import { sessionEditor, sessionPage } from "@/lib/sessions/queries";
import { layOutSeason } from "@/lib/sessions/season/commands";
import { seasonPage } from "@/lib/sessions/season/queries";

const organizers = ["owner", "organizer"] as const;
const cohort = [...organizers, "mentor", "mentee", "otherMentor", "otherMentee"] as const;

const details = {
  title: "An evening",
  startsAt: "2030-01-08T18:30",
  minutes: 90,
  place: "Library",
  address: "",
  videoUrl: "",
};
const item = { kind: "administration", text: "Welcome", minutes: 5 } as const;
const season = {
  repeat: "monthly",
  week: 2,
  weeks: 2,
  weekday: 2,
  time: "18:30",
  startsOn: "2030-01-01",
  count: 3,
  place: "",
  address: "",
  videoUrl: "",
} as const;

export const sessionAttacks: Attack[] = [
  {
    name: "sessions/queries.sessionPage",
    context: "org",
    allowed: cohort,
    call: (ctx, { next }) => sessionPage(ctx, next.session),
  },
  {
    name: "sessions/queries.sessionEditor",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => sessionEditor(ctx, next.session),
  },
  {
    name: "sessions/plan/queries.seatingPlan",
    context: "org",
    allowed: cohort,
    call: (ctx, { next }) => seatingPlan(ctx, next.session),
  },
  {
    name: "sessions/commands.editSession",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => editSession(ctx, { sessionId: next.session, ...details }),
  },
  {
    name: "sessions/commands.addSession",
    context: "org",
    allowed: organizers,
    call: (ctx, { cohort: cohortId }) => addSession(ctx, { cohortId, ...details }),
  },
  {
    name: "sessions/commands.cancelSession",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => cancelSession(ctx, { sessionId: next.session }),
  },
  {
    name: "sessions/commands.restoreSession",
    context: "org",
    allowed: organizers,
    prepare: (tx, { orgId, next }) =>
      tx.session.update({
        where: { orgId_id: { orgId, id: next.session } },
        data: { status: "cancelled" },
      }),
    call: (ctx, { next }) => restoreSession(ctx, { sessionId: next.session }),
  },
  {
    name: "sessions/agenda/commands.addAgendaItem",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => addAgendaItem(ctx, { sessionId: next.session, ...item }),
  },
  {
    name: "sessions/agenda/commands.editAgendaItem",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => editAgendaItem(ctx, { sessionId: next.session, itemId: next.question, ...item }),
  },
  {
    name: "sessions/agenda/commands.removeAgendaItem",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => removeAgendaItem(ctx, { sessionId: next.session, itemId: next.question }),
  },
  {
    name: "sessions/agenda/commands.moveAgendaItem",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) =>
      moveAgendaItem(ctx, { sessionId: next.session, itemId: next.question, direction: "up" }),
  },
  {
    name: "sessions/season/queries.seasonPage",
    context: "org",
    allowed: organizers,
    call: (ctx, { cohort: cohortId }) => seasonPage(ctx, cohortId),
  },
  {
    name: "sessions/season/commands.layOutSeason",
    context: "org",
    allowed: organizers,
    prepare: async (tx, { orgId, pastCohort, longAgo }) => {
      await tx.recapPoint.deleteMany({ where: { orgId, recap: { sessionId: longAgo.session } } });
      await tx.recap.deleteMany({ where: { orgId, sessionId: longAgo.session } });
      await tx.session.deleteMany({ where: { orgId, cohortId: pastCohort } });
    },
    call: (ctx, { pastCohort: cohortId }) => layOutSeason(ctx, { cohortId, ...season }),
  },
];
