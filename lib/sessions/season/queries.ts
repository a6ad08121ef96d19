import { authorize } from "@/lib/authz/policy";
import { todayIn } from "@/lib/calendar/days";
import { now } from "@/lib/clock";
import type { CohortStatus, SessionStatus } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { PlannedSession } from "@/lib/sessions/season/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type SeasonPage = {
  cohortId: string;
  cohortName: string;
  cohortStatus: CohortStatus;
  /** IANA zone of the cohort. */
  timeZone: string;
  /** The present day in that zone, YYYY-MM-DD. */
  today: string;
  plan: (PlannedSession & { items: number })[];
  sessions: {
    id: string;
    number: number;
    title: string;
    status: SessionStatus;
    startsAt: Date;
    endsAt: Date;
    place: string;
  }[];
};

/** A cohort's season: what the program plans, and what is laid out already. Organizers only. */
export function seasonPage(ctx: OrgContext, cohortId: string): Promise<SeasonPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "manageSession");
    if (!isId(cohortId)) throw notFound("cohort");
    const cohort = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      select: {
        name: true,
        status: true,
        timeZone: true,
        program: {
          select: {
            sessions: {
              where: { removedAt: null },
              orderBy: { position: "asc" },
              select: {
                title: true,
                minutes: true,
                _count: { select: { items: { where: { removedAt: null } } } },
              },
            },
          },
        },
        sessions: {
          orderBy: [{ startsAt: "asc" }, { number: "asc" }],
          select: {
            id: true,
            number: true,
            title: true,
            status: true,
            startsAt: true,
            endsAt: true,
            place: true,
          },
        },
      },
    });
    if (!cohort) throw notFound("cohort");
    return {
      cohortId,
      cohortName: cohort.name,
      cohortStatus: cohort.status,
      timeZone: cohort.timeZone,
      today: todayIn(cohort.timeZone, now()),
      plan: cohort.program.sessions.map(({ title, minutes, _count }) => ({
        title,
        minutes,
        items: _count.items,
      })),
      sessions: cohort.sessions,
    };
  });
}
