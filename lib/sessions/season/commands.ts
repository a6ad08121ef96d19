import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { CalendarError } from "@/lib/calendar/zone";
import { now } from "@/lib/clock";
import type { CohortStatus } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { type LaidOutSession, laidOut, type PlannedSession } from "@/lib/sessions/season/rules";
import type { LayOutSeason } from "@/lib/sessions/season/schema";
import type { OrgContext } from "@/lib/tenancy/context";

const BEGUN =
  "This season is known or has begun, so it stays. Move, cancel or add sessions one by one instead.";

type Cohort = { programId: string; timeZone: string; status: CohortStatus };

/**
 * Lays out a cohort's season by its rule: every session with the plan's title, length and agenda, at the place given. A
 * season laid out before is replaced as long as the cohort is a draft and nothing has happened in it; afterwards `conflict`.
 * Throws `invalid` for dates that cannot be.
 */
export function layOutSeason(
  ctx: OrgContext,
  input: LayOutSeason,
  key?: RequestKey,
): Promise<{ sessions: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "manageSession");
    const [cohort] = await tx.$queryRaw<Cohort[]>`select "programId", "timeZone", "status" from "Cohort"
      where "orgId" = ${ctx.orgId}::uuid and "id" = ${input.cohortId}::uuid for no key update`;
    if (!cohort) throw notFound("cohort");
    await clearSeason(tx, ctx, input.cohortId, cohort.status);
    const plan = await tx.programSession.findMany({
      where: { orgId: ctx.orgId, programId: cohort.programId, removedAt: null },
      orderBy: { position: "asc" },
      include: { items: { where: { removedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] } },
    });
    const sessions = datesOf(input, cohort.timeZone, plan).map((session) => ({ ...session, id: newId() }));
    await tx.session.createMany({
      data: sessions.map(({ id, number, title, startsAt, endsAt }) => ({
        orgId: ctx.orgId,
        id,
        cohortId: input.cohortId,
        number,
        title,
        startsAt,
        endsAt,
        place: input.place,
        address: input.address,
        videoUrl: input.videoUrl,
        createdAt: now(),
      })),
    });
    await tx.agendaItem.createMany({
      data: sessions.flatMap(({ id, number }) =>
        (plan[number - 1]?.items ?? []).map(({ kind, text, minutes }, index) => ({
          orgId: ctx.orgId,
          sessionId: id,
          position: index + 1,
          kind,
          text,
          minutes,
        })),
      ),
    });
    await recordAudit(tx, ctx, "layOutSeason", "Cohort", input.cohortId);
    return { sessions: sessions.length };
  });
}

function datesOf(input: LayOutSeason, zone: string, plan: readonly PlannedSession[]): LaidOutSession[] {
  try {
    return laidOut(input, zone, plan);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw invalid(error.message, { startsOn: error.message });
  }
}

/** Takes away a season that nobody has seen. Its people, points and notes would go with it, so any of them keeps it. */
async function clearSeason(tx: Tx, ctx: OrgContext, cohortId: string, status: CohortStatus): Promise<void> {
  const there = await tx.session.count({ where: { orgId: ctx.orgId, cohortId } });
  if (there === 0) return;
  if (status !== "draft") throw conflict(BEGUN);
  const [{ used } = { used: true }] = await tx.$queryRaw<{ used: boolean }[]>`
    select coalesce(bool_or(s."seatedAt" is not null
      or exists (select from "Guest" x where x."orgId" = s."orgId" and x."sessionId" = s."id")
      or exists (select from "Attendance" x where x."orgId" = s."orgId" and x."sessionId" = s."id")
      or exists (select from "Point" x where x."orgId" = s."orgId" and x."sessionId" = s."id")
      or exists (select from "Recap" x where x."orgId" = s."orgId" and x."sessionId" = s."id")
      or exists (select from "Prompt" x where x."orgId" = s."orgId" and x."sessionId" = s."id")
      or exists (select session_note_authors(s."id"))), false) as "used"
    from "Session" s where s."orgId" = ${ctx.orgId}::uuid and s."cohortId" = ${cohortId}::uuid`;
  if (used) throw conflict(BEGUN);
  await tx.session.deleteMany({ where: { orgId: ctx.orgId, cohortId } });
}
