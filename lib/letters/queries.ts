import type { NoticeKind } from "@/lib/db/generated/enums";
import { type Tx, withLink, withUser } from "@/lib/db/unit";
import { linkedKind, noticeKinds } from "@/lib/letters/rules";
import type { LinkContext, UserContext } from "@/lib/tenancy/context";

export type NoticeLine = { kind: NoticeKind; mail: boolean };

/** What this person is told of, kind by kind. Running an organization is a choice of whoever runs one. */
export function myNotices(ctx: UserContext): Promise<NoticeLine[]> {
  return withUser(ctx, async (tx) => {
    const rows = await tx.noticeChoice.findMany({ where: { userId: ctx.userId } });
    const chosen = new Map(rows.map(({ kind, mail }) => [kind, mail]));
    const office = chosen.has("office") || (await organizes(tx));
    return noticeKinds
      .filter((kind) => kind !== "office" || office)
      .map((kind) => ({ kind, mail: chosen.get(kind) ?? true }));
  });
}

async function organizes(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ organizes: boolean }[]>`
    select exists (select from my_organizations() where role in ('owner', 'organizer')) as organizes`;
  return row?.organizes ?? false;
}

/** What was chosen about the one kind that the link in a mail's foot is for. */
export function linkedNotice(ctx: LinkContext): Promise<NoticeLine> {
  return withLink(ctx, async (tx) => {
    const { userId, kind } = linkedKind(ctx);
    const row = await tx.noticeChoice.findUnique({ where: { userId_kind: { userId, kind } } });
    return { kind, mail: row?.mail ?? true };
  });
}
