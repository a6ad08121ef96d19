import type { NoticeKind } from "@/lib/db/generated/enums";
import { type Tx, withLink, withUser } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { noticeKinds } from "@/lib/letters/rules";
import { atOnce, type Times } from "@/lib/letters/times/rules";
import type { LinkContext, UserContext } from "@/lib/tenancy/context";

export type NoticeLine = { kind: NoticeKind; mail: boolean; app: boolean };

export type MyNotices = {
  kinds: NoticeLine[];
  times: Times;
  /** They have said no to the mail that puts several together: what waits stands in the inbox alone. */
  stopped: boolean;
};

/** What this person is told of, kind by kind, and when by mail. Running an organization is a choice of whoever runs one. */
export function myNotices(ctx: UserContext): Promise<MyNotices> {
  const { userId } = ctx;
  return withUser(ctx, async (tx) => {
    const rows = await tx.noticeChoice.findMany({ where: { userId } });
    const chosen = new Map(rows.map((row) => [row.kind, row]));
    const office = chosen.has("office") || (await organizes(tx));
    const lineFor = (kind: NoticeKind) => {
      const { mail = true, app = true } = chosen.get(kind) ?? {};
      return { kind, mail, app };
    };
    return {
      kinds: noticeKinds.filter((kind) => kind !== "office" || office).map(lineFor),
      times: (await tx.noticeTimes.findUnique({ where: { userId } })) ?? atOnce,
      stopped: !lineFor("digest").mail,
    };
  });
}

async function organizes(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ organizes: boolean }[]>`
    select exists (select from my_organizations() where role in ('owner', 'organizer')) as organizes`;
  return row?.organizes ?? false;
}

/** What was chosen about the one kind that the link in a mail's foot is for. Throws `not_found` for any other link. */
export function linkedNotice(ctx: LinkContext): Promise<Omit<NoticeLine, "app">> {
  return withLink(ctx, async (tx) => {
    const [line] = await tx.$queryRaw<Omit<NoticeLine, "app">[]>`
      select kind, mail from open_notice(${ctx.about ?? ""})`;
    if (!line) throw notFound("notices");
    return line;
  });
}
