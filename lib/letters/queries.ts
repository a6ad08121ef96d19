import type { NoticeKind } from "@/lib/db/generated/enums";
import { type Tx, withLink, withUser } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { noticeKinds } from "@/lib/letters/rules";
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

/** What was chosen about the one kind that the link in a mail's foot is for. Throws `not_found` for any other link. */
export function linkedNotice(ctx: LinkContext): Promise<NoticeLine> {
  return withLink(ctx, async (tx) => {
    const [line] = await tx.$queryRaw<NoticeLine[]>`
      select kind, mail from open_notice(${ctx.about ?? ""})`;
    if (!line) throw notFound("notices");
    return line;
  });
}
