import type { Tx } from "@/lib/db/unit";
import { type KnownPerson, knownPeople } from "@/lib/people/imports/known/queries";
import type { OpenImport } from "@/lib/people/imports/uploads/queries";
import { addressesIn } from "@/lib/people/roster/addresses";
import { planning } from "@/lib/people/roster/plan";
import type { RosterPlan } from "@/lib/people/roster/plan-types";
import type { OrgContext } from "@/lib/tenancy/context";
import { inTurns } from "@/lib/turns";

export type PlannedImport = { plan: RosterPlan; known: KnownPerson[] };

/** What importing an upload would do as things stand now. Preview and import both ask here, so they cannot differ. */
export async function planImport(
  tx: Tx,
  ctx: OrgContext,
  file: OpenImport,
  addresses?: string[],
): Promise<PlannedImport> {
  const { table, columns, cohort, decisions, role } = file;
  const known = await knownPeople(
    tx,
    ctx,
    addresses ?? (await inTurns(addressesIn(table, columns))),
    cohort?.id ?? null,
  );
  const plan = await inTurns(
    planning({
      table,
      mapping: columns,
      existing: known,
      decisions,
      defaults: { timeZone: cohort?.timeZone ?? ctx.orgTimeZone, role },
      withoutCohort: cohort === null,
    }),
  );
  return { plan, known };
}
