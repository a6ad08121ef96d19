import { notFound } from "next/navigation";
import { readerLocale } from "@/lib/calendar/reader";
import { asFile } from "@/lib/print/answer";
import { publicRecapPicture } from "@/lib/recaps/collections/picture/queries";
import { requireLink } from "@/lib/tenancy/require";
import { readRecap } from "../../read";

type Params = { params: Promise<{ token: string; kind: string }> };

/** A public recap as a file to keep. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { token, kind } = await params;
  const recap = await readRecap(token);
  const locale = await readerLocale();
  const reader = { zone: recap.timeZone, locale };
  return (
    (await asFile(recap, kind, reader, async () => publicRecapPicture(await requireLink(token, "recap")))) ??
    notFound()
  );
}
