import { strFromU8, unzipSync } from "fflate";
import type { Attack } from "@/lib/authz/attacks/table";
import { audienceText } from "@/lib/db/testing/world-secrets";
import { beginExport } from "@/lib/exports/commands";
import { exportOrganization } from "@/lib/exports/organization/commands";
import { takeOutPage } from "@/lib/exports/organization/queries";
import {
  exportAnswers,
  exportAttendance,
  exportPairings,
  exportPeople,
  exportQuestions,
  exportSessions,
  exportStart,
} from "@/lib/exports/queries";
import type { OrgContext } from "@/lib/tenancy/context";

const organizers = ["owner", "organizer"] as const;

/** What an export writes, as a text to look for secrets in. */
async function everythingWritten(ctx: OrgContext): Promise<string> {
  const parts: Uint8Array[] = [];
  await exportOrganization(ctx, async (bytes) => void parts.push(bytes));
  const files = unzipSync(Buffer.concat(parts));
  return Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join("\n");
}

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
  {
    name: "exports/organization/commands.exportOrganization",
    context: "org",
    allowed: organizers,
    call: (ctx) => everythingWritten(ctx),
    never: ({ mark }) => [
      `Private note ${mark}`,
      `Concern about the organizer ${mark}`,
      `Concern about the owner ${mark}`,
      ...["owner's note", "organizer's note", "pair's note", "group's note", "group's answer"].map((what) =>
        audienceText(what, mark),
      ),
    ],
  },
  {
    name: "exports/organization/queries.takeOutPage",
    context: "org",
    allowed: organizers,
    call: (ctx) => takeOutPage(ctx),
  },
];
