import { notFound, redirect } from "next/navigation";
import { openNotice } from "@/lib/letters/inbox/commands";
import { noticeIdSchema } from "@/lib/letters/inbox/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Props = { params: Promise<{ orgSlug: string; noticeId: string }> };

/** Leads where a line of the inbox leads, and marks it as read: the address of its link, here and in a mail. */
export async function GET(_request: Request, { params }: Props): Promise<never> {
  const { orgSlug, ...rest } = await params;
  const { success, data } = noticeIdSchema.safeParse(rest);
  if (!success) notFound();
  const ctx = await requireOrg(orgSlug);
  const { path } = await show(openNotice(ctx, data));
  redirect(`/o/${ctx.slug}${path}`);
}
