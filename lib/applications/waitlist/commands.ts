import { type Applicant, acceptApplicants } from "@/lib/applications/accepting/commands";
import { placesOf } from "@/lib/applications/choosing/queries";
import { readyLetter, withinPlaces } from "@/lib/applications/choosing/rules";
import { addDecision, tell } from "@/lib/applications/choosing/sending/commands";
import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { lockRoster } from "@/lib/people/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/** Says that a place may have become free in a cohort whose waitlist moves up by itself. For the command that freed it. */
export async function noticePlaceFreed(tx: Tx, ctx: OrgContext, ...cohortIds: string[]): Promise<void> {
  if (cohortIds.length === 0) return;
  const moving = await tx.cohort.findMany({
    where: { orgId: ctx.orgId, id: { in: cohortIds }, movesUp: true },
    select: { id: true },
  });
  await emit(tx, ctx, "cohort.place-freed", ...moving.map(({ id }) => ({ cohort: id })));
}

/**
 * Accepts the first on the waitlist for as many places as are free, where the cohort is set to move up by itself, and writes
 * to them. The cohort is held meanwhile, so two places freed at once go to two people. Answers how many. Throws `not_found`.
 */
export function moveUp(ctx: OrgContext, { cohortId }: { cohortId: string }): Promise<{ moved: number }> {
  return onceInOrg(ctx, undefined, async (tx) => {
    const { orgId } = ctx;
    await lockRoster(tx, ctx);
    const [cohort] = await tx.$queryRaw<
      { id: string; name: string; program: string; defaultCapacity: number; moves: boolean }[]
    >`select c."id", c."name", p."name" as "program", c."defaultCapacity",
        c."movesUp" and c."status" in ('enrolling', 'active') and c."archivedAt" is null as "moves"
      from "Cohort" c join "Program" p on p."orgId" = c."orgId" and p."id" = c."programId"
      where c."orgId" = ${orgId}::uuid and c."id" = ${cohortId}::uuid for no key update of c`;
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "decideApplications");
    if (!cohort.moves) return { moved: 0 };
    const waiting = await tx.$queryRaw<Applicant[]>`
      select "id", "role", "state", "name", "email", "answers", "confirmedAt" from "Application"
      where "orgId" = ${orgId}::uuid and "cohortId" = ${cohortId}::uuid and "confirmedAt" is not null
        and "state" = 'waitlisted' order by "confirmedAt", "id" for no key update`;
    const places = await placesOf(tx, ctx, cohortId);
    // A role without a limit has no place that could free: whoever waits there waits for a person's word.
    const limited = waiting.filter(({ role }) => places[role].places !== null);
    const { within } = withinPlaces(limited, places);
    if (within.length === 0) return { moved: 0 };
    const about = { cohort: cohort.name, program: cohort.program, organization: ctx.orgName };
    const id = newId();
    const letter = readyLetter("accepted", about);
    const applicationIds = within.map((applicant) => applicant.id);
    await addDecision(tx, ctx, { id, cohortId, state: "accepted", applicationIds, letter, sentAt: now() });
    await acceptApplicants(tx, ctx, cohort, within);
    await tell(tx, ctx, id, within);
    await recordAudit(tx, ctx, "moveUp", "Cohort", cohortId);
    return { moved: within.length };
  });
}
