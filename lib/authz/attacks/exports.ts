import type { Attack } from "@/lib/authz/attacks/table";
import { beginExport } from "@/lib/exports/commands";
import {
  exportAnswers,
  exportAttendance,
  exportPairings,
  exportPeople,
  exportQuestions,
  exportSessions,
  exportStart,
} from "@/lib/exports/queries";

const organizers = ["owner", "organizer"] as const;

export const exportAttacks: Attack[] = [
  {
    name: "exports/commands.beginExport",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => beginExport(ctx, { kind: "pairings", cohortId: world.cohort }),
  },
  {
    name: "exports/queries.exportStart",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => exportStart(ctx, world.cohort),
  },
  {
    name: "exports/queries.exportQuestions",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => exportQuestions(ctx, world.cohort),
  },
  {
    name: "exports/queries.exportPeople",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => exportPeople(ctx, { cohortId: world.cohort, after: null }),
  },
  {
    name: "exports/queries.exportPairings",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => exportPairings(ctx, { cohortId: world.cohort, after: null }),
  },
  {
    name: "exports/queries.exportSessions",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => exportSessions(ctx, world.cohort),
  },
  {
    name: "exports/queries.exportAttendance",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => exportAttendance(ctx, { cohortId: world.cohort, after: null }),
  },
  {
    name: "exports/queries.exportAnswers",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => exportAnswers(ctx, { cohortId: world.cohort, after: null }),
  },
];
