import { notFound } from "next/navigation";
import { readerLocale } from "@/lib/calendar/reader";
import { asFile } from "@/lib/print/answer";
import { recapPicture } from "@/lib/recaps/collections/picture/queries";
import { recapPage } from "@/lib/recaps/reading/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; recapId: string; kind: string }> };

/** A recap as a file to keep, for those who may read it. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { orgSlug, recapId, kind } = await params;
  const ctx = await requireOrg(orgSlug);
  const recap = await show(recapPage(ctx, recapId));
  const locale = await readerLocale();
  const reader = { zone: ctx.timeZone, locale };
  return (await asFile(recap, kind, reader, () => recapPicture(ctx, recapId))) ?? notFound();
}
