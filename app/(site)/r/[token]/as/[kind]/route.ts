import { notFound } from "next/navigation";
import { readerLocale } from "@/lib/calendar/reader";
import { formatDay } from "@/lib/calendar/when";
import { asFile } from "@/lib/print/answer";
import { articleOf } from "@/lib/recaps/article/rules";
import { readRecap } from "../../read";

type Params = { params: Promise<{ token: string; kind: string }> };

/** A public recap as a file to keep. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { token, kind } = await params;
  const recap = await readRecap(token);
  const locale = await readerLocale();
  const article = articleOf(recap, formatDay(recap.heldAt, recap.timeZone, locale));
  return (await asFile(article, kind, locale)) ?? notFound();
}
