import type { Tx } from "@/lib/db/unit";

/** Whether one of two members has blocked the other: then no mail goes between them. */
export async function areApart(tx: Tx, orgId: string, one: string, other: string): Promise<boolean> {
  const either = [
    { blockerId: one, blockedId: other },
    { blockerId: other, blockedId: one },
  ];
  return (await tx.block.count({ where: { orgId, OR: either } })) > 0;
}
