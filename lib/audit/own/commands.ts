import type { OwnAction } from "@/lib/audit/own/rules";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import type { Origin } from "@/lib/tenancy/origin";

/**
 * Records what happened to a person's account, in the transaction that does it. From where, the database adds; whoever has no
 * context yet (signing in) says it. Nothing else of what was done is kept.
 */
export async function recordOwn(
  tx: Tx,
  { userId }: { userId: string },
  action: OwnAction,
  from?: Origin,
): Promise<void> {
  const origin = from ? { network: from.network, device: from.device } : {};
  await tx.userEvent.createMany({ data: [{ userId, action, at: now(), ...origin }] });
}
