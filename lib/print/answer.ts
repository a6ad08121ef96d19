import "server-only";
import { toPdf } from "@/lib/print/pdf";
import { type Article, fileNameOf, toHtml, toMarkdown } from "@/lib/recaps/article/rules";

const kinds = {
  pdf: { ending: "pdf", type: "application/pdf" },
  markdown: { ending: "md", type: "text/markdown; charset=utf-8" },
  html: { ending: "html", type: "text/html; charset=utf-8" },
} as const;

const isKind = (as: string): as is keyof typeof kinds => Object.hasOwn(kinds, as);

/** Where people print on Letter; everybody else has A4. */
const LETTER = /-(?:US|CA|MX|PH|CL|CO|VE)\b/;

/** The article as a file to save, or null where there is no such kind. `locale` is the reader's. */
export async function asFile(article: Article, as: string, locale: string): Promise<Response | null> {
  if (!isKind(as)) return null;
  const { ending, type } = kinds[as];
  const body =
    as === "pdf"
      ? new Uint8Array(await toPdf(article, LETTER.test(locale) ? "LETTER" : "A4"))
      : as === "html"
        ? toHtml(article)
        : toMarkdown(article);
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${fileNameOf(article.title)}.${ending}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}
