import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { readApart } from "@/lib/safety/blocks/queries";
import { readArrangement } from "@/lib/seating/arrangement/queries";
import type { Arrangement } from "@/lib/seating/arrangement/schema";
import { type Apart, togetherIn } from "@/lib/seating/rules";
import type { OpenSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

const plan = ({ groups, seats }: Pick<Arrangement, "groups" | "seats">): string[][] =>
  groups.map((number) => seats.filter(([, group]) => group === number).map(([person]) => person));

/** Numbers of the groups in which `person` would sit beside nobody they are kept apart from. */
const freeGroups = (now: Arrangement, person: string, apart: Apart): number[] =>
  now.groups.filter((number) => {
    const there = now.seats.filter(([id, group]) => group === number && id !== person).map(([id]) => id);
    return togetherIn([[...there, person]], apart).every((pair) => !pair.includes(person));
  });

/**
 * Called once a change is made: throws `conflict`, and so takes it back, where it seats two together who are to be kept apart
 * and did not sit together before. It says which groups would do, never why.
 */
export async function checkApart(
  tx: Tx,
  ctx: OrgContext,
  session: OpenSession,
  before: Arrangement,
): Promise<void> {
  const apart = await readApart(tx, session.cohortId);
  if (apart.length === 0) return;
  const now = await readArrangement(tx, ctx, session.id);
  const were = togetherIn(plan(before), apart);
  const [pair] = togetherIn(plan(now), apart).filter((one) => !were.includes(one));
  if (!pair) return;
  const moved = pair.find((id) => groupOf(now, id) !== groupOf(before, id)) ?? pair[0];
  const free = freeGroups(now, moved, apart);
  throw conflict(
    `Two people in that group cannot sit together, so nothing was changed. ${
      free.length > 0
        ? `Possible: ${free.map((number) => `group ${number}`).join(", ")}.`
        : "Begin a new group."
    }`,
  );
}

const groupOf = ({ seats }: Arrangement, id: string): number | undefined =>
  seats.find(([person]) => person === id)?.[1];
