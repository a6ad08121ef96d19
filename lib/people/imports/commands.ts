import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { checkCohort } from "@/lib/people/imports/cohorts/queries";
import { holdKnown } from "@/lib/people/imports/known/queries";
import { rememberColumns } from "@/lib/people/imports/memory/commands";
import { planImport } from "@/lib/people/imports/planning/queries";
import { type ImportId, type ImportSummary, patience } from "@/lib/people/imports/schema";
import { storePeople } from "@/lib/people/imports/storing/commands";
import { peopleToStore } from "@/lib/people/imports/storing/rules";
import { type OpenImport, openImport } from "@/lib/people/imports/uploads/queries";
import { addressesIn } from "@/lib/people/roster/addresses";
import { lockRoster } from "@/lib/people/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";
import { inTurns } from "@/lib/turns";

/** Hears how far an import has come, in hundredths. */
type Report = (done: number) => void;

/**
 * Imports every row of an upload that can be imported now, all or none: new people onto the list and into the cohort, and
 * changes of what the organization knows. Rows nobody has decided stay out and can come later; the same again changes
 * nothing. `report` hears how far it has come, in hundredths. Throws `not_found`, `conflict` where columns must be put right
 * first or the season is complete.
 */
export function importRoster(
  ctx: OrgContext,
  input: ImportId,
  key?: RequestKey,
  report: Report = () => {},
): Promise<{ added: number; changed: number; undecided: number }> {
  const work = async (tx: Tx) => {
    authorize(ctx, "importRoster");
    await lockRoster(tx, ctx);
    const file = await openImport(tx, ctx, input.importId, "lock");
    const cohortId = file.cohort?.id ?? null;
    await checkCohort(tx, ctx, cohortId);
    report(5);
    const addresses = await inTurns(addressesIn(file.table, file.columns));
    report(15);
    await holdKnown(tx, ctx, addresses, cohortId);
    const { plan, known } = await planImport(tx, ctx, file, addresses);
    const [problem] = plan.problems;
    if (problem) throw conflict(problem);
    report(40);
    const people = await inTurns(peopleToStore(plan, known));
    await storePeople(tx, ctx, file.cohort, people, (share) => report(40 + 55 * share));
    const summary: ImportSummary = {
      added: people.added.length,
      changed: people.changed.length,
      undecided: plan.counts.decide,
    };
    await markImported(tx, ctx, file, summary);
    await rememberColumns(tx, ctx, file.table.headers, file.columns);
    return summary;
  };
  return onceInOrg(ctx, key, work, patience);
}

async function markImported(
  tx: Tx,
  ctx: OrgContext,
  file: OpenImport,
  summary: ImportSummary,
): Promise<void> {
  if (summary.added + summary.changed === 0 && file.importedAt) return;
  await tx.rosterImport.update({
    where: { orgId_id: { orgId: ctx.orgId, id: file.id } },
    data: { status: "imported", importedAt: now(), summary },
    select: { id: true },
  });
  await recordAudit(tx, ctx, "importRoster", "RosterImport", file.id);
}
