import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { EveningChangeKind } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import type { EveningState } from "@/lib/evening/rules";
import { announce } from "@/lib/live/commands";
import type { OrgContext } from "@/lib/tenancy/context";

type Kept = EveningState & {
  version: number;
  kind: EveningChangeKind;
  undone: boolean;
  before: EveningState | null;
};

const instantOf = (at: number | null) => (at === null ? null : new Date(at));

/** Keeps how an evening stands, in the transaction that has locked its session, and tells everybody who looks at it. */
export async function keepEvening(tx: Tx, ctx: OrgContext, sessionId: string, kept: Kept): Promise<void> {
  const data = {
    ...kept,
    itemSince: new Date(kept.itemSince),
    runningSince: instantOf(kept.runningSince),
    closedAt: instantOf(kept.closedAt),
    before: kept.before ?? Prisma.DbNull,
    changedAt: now(),
  };
  const where = { orgId_sessionId: { orgId: ctx.orgId, sessionId } };
  const create = { orgId: ctx.orgId, sessionId, ...data, beganAt: now() };
  await tx.evening.upsert({ where, create, update: data });
  await announce(tx, ctx, { sessionId, about: "evening" });
}

/** The evening has not begun after all. */
export async function removeEvening(tx: Tx, ctx: OrgContext, sessionId: string): Promise<void> {
  await tx.evening.delete({ where: { orgId_sessionId: { orgId: ctx.orgId, sessionId } } });
  await announce(tx, ctx, { sessionId, about: "evening" });
}
