import { newId } from "@/lib/db/id";
import type { KnownPerson } from "@/lib/people/imports/known/queries";
import type { RosterPerson } from "@/lib/people/roster/person";
import type { RosterPlan } from "@/lib/people/roster/plan-types";

/** A person to write, with the id of their membership. */
export type Planned = { membershipId: string; person: RosterPerson };

/** The people a plan adds and changes, each with the id of their membership; a row at a time. */
export function* peopleToStore(
  plan: RosterPlan,
  known: readonly KnownPerson[],
): Generator<void, { added: Planned[]; changed: Planned[] }> {
  const ids = new Map(known.map(({ email, membershipId }) => [email, membershipId]));
  yield;
  const added: Planned[] = [];
  const changed: Planned[] = [];
  for (const row of plan.rows) {
    if (row.status === "new") added.push({ membershipId: newId(), person: row.person });
    const membershipId = ids.get(row.email);
    if (row.status === "changed" && membershipId) changed.push({ membershipId, person: row.person });
    yield;
  }
  return { added, changed };
}
