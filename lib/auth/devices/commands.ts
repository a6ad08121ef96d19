import { recordOwn } from "@/lib/audit/own/commands";
import { hashToken } from "@/lib/auth/secret";
import { withUser } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import type { UserContext } from "@/lib/tenancy/context";

/** Signs one device of this person out. Throws `not_found` where they have no such session (any more). */
export async function endSession(ctx: UserContext, { session }: { session: string }): Promise<void> {
  const ended = await withUser(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ ended: number }[]>`
      select end_my_sessions(${session}::uuid, null) as ended`;
    if (row?.ended) await recordOwn(tx, ctx, "endSession");
    return row?.ended ?? 0;
  });
  if (ended === 0) throw notFound("session");
}

/** Signs this person out everywhere, but for the session of `keep` if one is given. Returns how many sessions ended. */
export function endSessions(ctx: UserContext, keep: string | null): Promise<number> {
  return withUser(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ ended: number }[]>`
      select end_my_sessions(null, ${keep === null ? null : hashToken(keep)}) as ended`;
    if (row?.ended) await recordOwn(tx, ctx, "endSessions");
    return row?.ended ?? 0;
  });
}

/** Unlinks an issuer's account. Throws `not_found`, `conflict` where it is the last way to sign in. */
export async function unlinkAccount(ctx: UserContext, { account }: { account: string }): Promise<void> {
  const outcome = await withUser(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ outcome: "unlinked" | "gone" | "last_way" }[]>`
      select unlink_my_account(${account}::uuid) as outcome`;
    if (row?.outcome === "unlinked") await recordOwn(tx, ctx, "unlinkAccount");
    return row?.outcome;
  });
  if (outcome === "last_way")
    throw conflict("This is the only way you can sign in. Confirm a mail address first, then unlink it.");
  if (outcome !== "unlinked") throw notFound("account");
}
