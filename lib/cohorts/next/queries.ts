import { Temporal } from "temporal-polyfill";
import { authorize } from "@/lib/authz/policy";
import { clockIn } from "@/lib/calendar/zone";
import { now } from "@/lib/clock";
import { type Rhythm, rhythmOf } from "@/lib/cohorts/next/rules";
import { suggestCohortName } from "@/lib/cohorts/rules";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type NextCohort = {
  cohortId: string;
  name: string;
  /** Whether new cohorts can begin at all. */
  programArchived: boolean;
  suggestedName: string;
  /** YYYY-MM-DD, about a month from now. */
  startsOn: string;
  timeZone: string;
  sessions: number;
  /** Null where the sessions followed no rule. */
  rhythm: Rhythm | null;
  mentors: number;
  mentees: number;
};

/** What 'New cohort like this one' begins with. Organizers only. Throws `not_found`. */
export function nextCohort(ctx: OrgContext, cohortId: string): Promise<NextCohort> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId)) throw notFound("cohort");
    const row = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      select: {
        name: true,
        timeZone: true,
        program: { select: { archivedAt: true } },
        sessions: { select: { startsAt: true }, orderBy: [{ startsAt: "asc" }, { id: "asc" }] },
        participations: {
          where: { leftAt: null, membership: { status: { in: ["active", "listed"] } } },
          select: { role: true },
        },
      },
    });
    if (!row) throw notFound("cohort");
    authorize(ctx, "manageCohort");
    const { name, timeZone, sessions, participations } = row;
    const mentors = participations.filter(({ role }) => role === "mentor").length;
    const startsAt = sessions.map((session) => session.startsAt);
    return {
      cohortId,
      name,
      programArchived: row.program.archivedAt !== null,
      suggestedName: suggestCohortName(now(), timeZone),
      startsOn: clockIn(timeZone, now())
        .toPlainDate()
        .add(Temporal.Duration.from({ months: 1 }))
        .toString(),
      timeZone,
      sessions: sessions.length,
      rhythm: rhythmOf(startsAt, timeZone),
      mentors,
      mentees: participations.length - mentors,
    };
  });
}
