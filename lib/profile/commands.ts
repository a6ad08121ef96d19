import { recordOwn } from "@/lib/audit/own/commands";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceForUser, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import type { EditProfile } from "@/lib/profile/schema";
import type { UserContext } from "@/lib/tenancy/context";

/**
 * Changes what a person says about themselves, and who may see it. Organizations keep what they know, except those named in
 * `also`: they get the person's words, name included. Answers to how many it went.
 */
export function editProfile(
  ctx: UserContext,
  input: EditProfile,
  key?: RequestKey,
): Promise<{ copied: number }> {
  return onceForUser(ctx, key, async (tx) => {
    const { userId } = ctx;
    const { name, timeZone, also, ...said } = input;
    await tx.user.updateMany({ where: { id: userId }, data: { name, timeZone } });
    await tx.userProfile.upsert({
      where: { userId },
      create: { userId, ...said, updatedAt: now() },
      update: { ...said, updatedAt: now() },
    });
    await recordOwn(tx, ctx, "editProfile");
    let copied = 0;
    // In one order, so that two windows never wait for each other.
    for (const slug of [...new Set(also)].sort()) if (await copyProfile(tx, slug, true)) copied += 1;
    return { copied };
  });
}

async function copyProfile(tx: Tx, slug: string, withName: boolean): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ copied: boolean }[]>`
    select copy_profile(${slug}, ${withName}) as "copied"`;
  return row?.copied ?? false;
}

/** Gives an organization of this person their portrait, or takes it away there where they have none. */
export async function copyPortrait(tx: Tx, slug: string): Promise<void> {
  await tx.$queryRaw`select copy_portrait(${slug}, ${newId()}::uuid, ${now()})`;
}

/** What a person says about themselves comes along where they join; the name is the one they joined under. */
export async function bringProfile(tx: Tx, slug: string): Promise<void> {
  await copyProfile(tx, slug, false);
  await copyPortrait(tx, slug);
}
