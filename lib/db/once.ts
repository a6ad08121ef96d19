import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, type UnitOptions, withOrg, withUser } from "@/lib/db/unit";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";

/** What a command may answer: small, and storable beside its request key. */
export type Result = Prisma.InputJsonObject | undefined;

/** The idempotency key of a form (a UUID), or nothing for calls that cannot be repeated by accident. */
export type RequestKey = string | undefined;

/**
 * One unit of work that happens at most once per `key`: a replay answers with the first run's result. Two submits at the
 * same time are serialized by the key's primary key, so the second waits for the first and then reads its result.
 */
export function onceInOrg<R extends Result>(
  ctx: OrgContext,
  key: RequestKey,
  work: (tx: Tx) => Promise<R>,
  options?: UnitOptions,
): Promise<R> {
  return withOrg(
    ctx,
    async (tx) => {
      if (!key) return work(tx);
      const claimed = await tx.$executeRaw`insert into "RequestKey" ("orgId", "membershipId", "key")
        values (${ctx.orgId}::uuid, ${ctx.membershipId}::uuid, ${key}::uuid) on conflict do nothing`;
      const where = { orgId_membershipId_key: { orgId: ctx.orgId, membershipId: ctx.membershipId, key } };
      if (claimed === 0) {
        const first = await tx.requestKey.findUniqueOrThrow({ where });
        return (first.result ?? undefined) as R;
      }
      const result = await work(tx);
      if (result) await tx.requestKey.update({ where, data: { result } });
      return result;
    },
    options,
  );
}

/** The same for a person's own commands. */
export function onceForUser<R extends Result>(
  ctx: UserContext,
  key: RequestKey,
  work: (tx: Tx) => Promise<R>,
): Promise<R> {
  return withUser(ctx, async (tx) => {
    if (!key) return work(tx);
    const claimed = await tx.$executeRaw`insert into "UserRequestKey" ("userId", "key")
      values (${ctx.userId}::uuid, ${key}::uuid) on conflict do nothing`;
    const where = { userId_key: { userId: ctx.userId, key } };
    if (claimed === 0) {
      const first = await tx.userRequestKey.findUniqueOrThrow({ where });
      return (first.result ?? undefined) as R;
    }
    const result = await work(tx);
    if (result) await tx.userRequestKey.update({ where, data: { result } });
    return result;
  });
}
