import "server-only";
import sharp from "sharp";
import { formatDay } from "@/lib/calendar/when";
import { type Article, articleOf, dateOf, fileNameOf, toHtml, toMarkdown } from "@/lib/recaps/article/rules";
import type { RecapText } from "@/lib/recaps/reading/queries";

const kinds = {
  pdf: { ending: "pdf", type: "application/pdf" },
  markdown: { ending: "md", type: "text/markdown; charset=utf-8" },
  html: { ending: "html", type: "text/html; charset=utf-8" },
} as const;
type Kind = keyof typeof kinds;

const isKind = (as: string): as is Kind => Object.hasOwn(kinds, as);

/** Where people print on Letter; everybody else has A4. */
const LETTER = /-(?:US|CA|MX|PH|CL|CO|VE)\b/;

type Reader = { zone: string; locale: string };

/**
 * A recap or a collection as a file to save, or null where there is no such kind. `picture` reads the picture of one that has
 * one, as WebP.
 */
export async function asFile(
  recap: RecapText,
  as: string,
  reader: Reader,
  picture: () => Promise<Uint8Array>,
): Promise<Response | null> {
  if (!isKind(as)) return null;
  const at = dateOf(recap);
  const when = at ? formatDay(at, reader.zone, reader.locale) : "";
  const hasPicture = recap.origin.kind === "mentor" && recap.origin.picture !== null;
  // What makes PDF, and many readers of HTML, know no WebP.
  const jpeg = hasPicture
    ? await sharp(await picture())
        .flatten({ background: "#fff" })
        .jpeg()
        .toBuffer()
    : null;
  const article = articleOf(recap, when, jpeg);
  const { ending, type } = kinds[as];
  return new Response(await bodyOf(article, as, reader.locale), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${fileNameOf(article.title)}.${ending}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}

async function bodyOf(article: Article, as: Kind, locale: string): Promise<BodyInit> {
  if (as === "html") return toHtml(article);
  if (as === "markdown") return toMarkdown(article);
  // Large, and needed by few: loaded when somebody asks.
  const { toPdf } = await import("@/lib/print/pdf");
  return new Uint8Array(await toPdf(article, LETTER.test(locale) ? "LETTER" : "A4"));
}
