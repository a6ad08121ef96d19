import { recordOwn } from "@/lib/audit/own/commands";
import { now } from "@/lib/clock";
import { onceForUser, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { drawAnew } from "@/lib/images/upload";
import { copyPortrait } from "@/lib/profile/commands";
import type { UserContext } from "@/lib/tenancy/context";

/**
 * Gives a person a portrait, drawn anew from what was uploaded; with `everywhere`, in all their organizations. Throws
 * `invalid` on `portrait`.
 */
export async function setPortrait(
  ctx: UserContext,
  input: { bytes: Uint8Array; everywhere: boolean },
  key?: RequestKey,
): Promise<undefined> {
  const drawn = await drawAnew(input.bytes, "portrait", "portrait");
  return onceForUser(ctx, key, async (tx) => {
    const { userId } = ctx;
    const picture = { ...drawn, createdAt: now() };
    await tx.userPicture.upsert({ where: { userId }, create: { userId, ...picture }, update: picture });
    await recordOwn(tx, ctx, "setPortrait");
    if (input.everywhere) await copyEverywhere(tx);
    return undefined;
  });
}

/** Takes a person's portrait away; with `everywhere`, from all their organizations. */
export function removePortrait(
  ctx: UserContext,
  input: { everywhere: boolean },
  key?: RequestKey,
): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    const { count } = await tx.userPicture.deleteMany({ where: { userId: ctx.userId } });
    if (count > 0) await recordOwn(tx, ctx, "removePortrait");
    if (input.everywhere) await copyEverywhere(tx);
    return undefined;
  });
}

async function copyEverywhere(tx: Tx): Promise<void> {
  const mine = await tx.$queryRaw<{ slug: string }[]>`select slug from my_organizations() order by slug`;
  for (const { slug } of mine) await copyPortrait(tx, slug);
}
