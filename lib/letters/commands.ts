import { recordOwn } from "@/lib/audit/own/commands";
import { now } from "@/lib/clock";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceForUser, type RequestKey } from "@/lib/db/once";
import { type Tx, withLink } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { ChooseByLink, ChooseNotices, ChooseTimes } from "@/lib/letters/schema";
import type { LinkContext, UserContext } from "@/lib/tenancy/context";
import { fromSomewhere, type Origin } from "@/lib/tenancy/origin";

/** Keeps which kinds come by mail and which to the inbox, of those that were shown. */
export function chooseNotices(ctx: UserContext, input: ChooseNotices, key?: RequestKey): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    for (const kind of new Set(input.shown))
      await choose(tx, ctx.userId, kind, { mail: input.mail.includes(kind), app: input.app.includes(kind) });
    await recordOwn(tx, ctx, "chooseNotices");
    return undefined;
  });
}

/** Keeps when mail comes. What waits for an earlier hour still comes at that one. Whoever chooses an hour wants that mail again. */
export function chooseTimes(ctx: UserContext, input: ChooseTimes, key?: RequestKey): Promise<undefined> {
  const { rhythm, hour, weekday, quiet, quietFrom, quietUntil, lead } = input;
  const times = { rhythm, hour, weekday, quietFrom, quietUntil: quiet ? quietUntil : quietFrom, lead };
  const { userId } = ctx;
  return onceForUser(ctx, key, async (tx) => {
    await tx.noticeTimes.upsert({
      where: { userId },
      create: { userId, ...times, updatedAt: now() },
      update: { ...times, updatedAt: now() },
    });
    await choose(tx, userId, "digest", { mail: true, app: true });
    await recordOwn(tx, ctx, "chooseNotices");
    return undefined;
  });
}

/**
 * The same about the one kind that the link in a mail's foot is for, signed in or not; said twice, it is one choice. Throws
 * `not_found` for any other link, and once the account is gone.
 */
export function chooseByLink(
  ctx: LinkContext,
  { mail }: ChooseByLink,
  { network, device }: Origin = fromSomewhere,
): Promise<void> {
  return withLink(ctx, async (tx) => {
    const [chosen] = await tx.$queryRaw<{ known: boolean }[]>`
      select known from choose_notice(${ctx.about ?? ""}, ${mail === "yes"}, ${newId()}::uuid, ${network}, ${device}, ${now()})`;
    if (!chosen?.known) throw notFound("notices");
  });
}

async function choose(
  tx: Tx,
  userId: string,
  kind: NoticeKind,
  chosen: { mail: boolean; app: boolean },
): Promise<void> {
  await tx.noticeChoice.upsert({
    where: { userId_kind: { userId, kind } },
    create: { userId, kind, ...chosen, updatedAt: now() },
    update: { ...chosen, updatedAt: now() },
  });
}
