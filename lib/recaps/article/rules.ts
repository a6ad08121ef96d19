import type { RecapText } from "@/lib/recaps/reading/queries";
import { collectionRule, rule, sayPromises, sayRoom } from "@/lib/recaps/rules";

/** One thing somebody said. */
export type Said = { text: string; credit: string | null };

/** A picture with its bytes, as JPEG. */
type ArticlePicture = { jpeg: Uint8Array; alt: string; credit: string };

/** A text to keep, whatever it is kept as: a recap, or a collection. */
export type Article = {
  title: string;
  /** Where and when, or by whom; one line. */
  byline: string;
  /** Paragraphs of plain text. */
  intro: string[];
  /** Who was there; "" where that is not said. */
  room: string;
  picture: ArticlePicture | null;
  highlights: Said[];
  /** `words` are its author's own, in paragraphs. */
  chapters: { heading: string; words: string[]; said: Said[]; added: Said[] }[];
  /** What people promised each other, in numbers; "" where that is not said. */
  promises: string;
  /** What readers added to it as a whole. */
  added: Said[];
  /** Under which rule it was written. */
  rule: readonly string[];
};

/**
 * A recap as a text to keep. `when` is the day it was held or, for a collection, published, in its reader's words; "" where there
 * is none.
 */
export function articleOf(recap: RecapText, when: string, jpeg: Uint8Array | null = null): Article {
  const plain = ({ text, credit }: Said): Said => ({ text, credit });
  const { origin } = recap;
  const picture = origin.kind === "mentor" ? origin.picture : null;
  return {
    title: recap.title,
    byline: [...fromWhere(recap), when].filter((part) => part !== "").join(" · "),
    intro: paragraphsOf(recap.intro),
    room: roomOf(recap),
    picture: picture && jpeg && { jpeg, alt: picture.alt, credit: picture.credit },
    highlights: recap.questions.flatMap(({ rows }) =>
      rows.filter(({ highlighted }) => highlighted).map(plain),
    ),
    chapters: chaptersOf(recap).map(({ text, words, rows, additions }) => ({
      heading: text,
      words: paragraphsOf(words),
      said: rows.map(plain),
      added: additions.map(plain),
    })),
    promises: promisesOf(recap),
    added: recap.additions.map(plain),
    rule: ruleOf(recap),
  };
}

/** The chapters that say something, to whoever reads it as a page or as a file. */
export const chaptersOf = ({ questions }: Pick<RecapText, "questions">): RecapText["questions"] =>
  questions.filter(({ words, rows, additions }) => words !== "" || rows.length + additions.length > 0);

/** Whose text it is: the organization's, with the session or the mentor. */
export const fromWhere = ({ organization, origin }: RecapText): [string, string] => [
  organization,
  origin.kind === "session" ? origin.title : `By ${origin.byline}`,
];

/** Who was in the room, in words; "" where that is not said. */
export const roomOf = ({ origin }: RecapText): string =>
  origin.kind === "session" ? sayRoom(origin.room) : "";

/** What people promised each other, in words; "" where that is not said. */
export const promisesOf = ({ origin }: RecapText): string =>
  origin.kind === "session" ? sayPromises(origin.promises) : "";

/** The instant of it: when the session was held or the collection published; null before that. */
export const dateOf = ({ origin }: RecapText): Date | null =>
  origin.kind === "session" ? origin.heldAt : origin.publishedAt;

/** Under which rule it was written. */
export const ruleOf = ({ origin }: RecapText): readonly string[] =>
  origin.kind === "session" ? rule : collectionRule;

/** A Markdown text as paragraphs without its marks. */
export const paragraphsOf = (markdown: string): string[] =>
  markdown
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .replace(/\[([^\]]*)\]\((\S+?)\)/g, "$1 ($2)")
        .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, "")
        .replace(/(\*\*|__|\*|`)(\S(?:.*?\S)?)\1/g, "$2")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => part !== "");

/** What a file of it is called, without its ending: letters and digits of any script, and hyphens. */
export function fileNameOf(title: string): string {
  const name = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return name || "recap";
}

/** Text as Markdown that says exactly this: nothing in it is a mark, a link or HTML. */
const asMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^(\s*)([-+=]|\d+[.)])/, "$1\\$2");

const said = ({ text, credit }: Said): string =>
  asMarkdown(text) + (credit ? ` — *${asMarkdown(credit)}*` : "");

/** The article as Markdown (CommonMark). */
export function toMarkdown(article: Article): string {
  const parts = [
    `# ${asMarkdown(article.title)}`,
    asMarkdown(article.byline),
    ...article.intro.map(asMarkdown),
    ...(article.picture
      ? [`*${asMarkdown(article.picture.alt)}* — ${asMarkdown(article.picture.credit)}`]
      : []),
    ...(article.room ? [`*${asMarkdown(article.room)}*`] : []),
    ...article.highlights.map((line) => `> ${said(line)}`),
    ...article.chapters.flatMap((chapter) => [
      `## ${asMarkdown(chapter.heading)}`,
      ...chapter.words.map(asMarkdown),
      ...(chapter.said.length > 0 ? [chapter.said.map((line) => `- ${said(line)}`).join("\n")] : []),
      ...(chapter.added.length > 0
        ? ["### Added by readers", chapter.added.map((line) => `- ${said(line)}`).join("\n")]
        : []),
    ]),
    ...(article.promises ? [`*${asMarkdown(article.promises)}*`] : []),
    ...(article.added.length > 0
      ? ["## Added by readers", article.added.map((line) => `- ${said(line)}`).join("\n")]
      : []),
    "---",
    ...article.rule.map(asMarkdown),
  ];
  return `${parts.join("\n\n")}\n`;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `
:root{color-scheme:light dark}
body{font:1.125rem/1.55 "Source Serif 4",Georgia,serif;max-width:40rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:2.1rem;line-height:1.2;margin:.4em 0}h2{font-size:1.4rem;font-style:italic;margin:2.2em 0 .4em;break-after:avoid}
h3{font:600 .9rem system-ui,sans-serif;opacity:.75}ul{list-style:none;padding:0;margin:0}
li{border-top:1px solid color-mix(in srgb,currentColor 18%,transparent);padding:.6em 0;break-inside:avoid}
figure{margin:1.5em 0}img{max-width:100%;height:auto}
.by,.rule,cite,figcaption{font:.875rem/1.45 system-ui,sans-serif;opacity:.75}cite::before{content:"— "}
blockquote{border-inline-start:2px solid;margin:1.2em 0;padding-inline-start:1em;font-size:1.3rem}
.rule{border-top:1px solid;margin-top:3em}@media print{body{max-width:none;padding:0;font-size:10.5pt}@page{margin:18mm 16mm}}`;

const item = ({ text, credit }: Said, tag: string): string =>
  `<${tag} dir="auto">${asHtml(text)}${credit ? ` <cite>${asHtml(credit)}</cite>` : ""}</${tag}>`;
const list = (lines: readonly Said[]): string =>
  lines.length === 0 ? "" : `<ul>\n${lines.map((line) => item(line, "li")).join("\n")}\n</ul>`;

const figure = ({ jpeg, alt, credit }: ArticlePicture): string => {
  const source = `data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}`;
  return `<figure><img src="${source}" alt="${asHtml(alt)}"><figcaption dir="auto">${asHtml(credit)}</figcaption></figure>`;
};

/** The article as one HTML file that needs nothing else, and runs nothing. */
export function toHtml(article: Article): string {
  const paragraph = (text: string, kind = "") =>
    `<p dir="auto"${kind && ` class="${kind}"`}>${asHtml(text)}</p>`;
  const body = [
    paragraph(article.byline, "by"),
    `<h1 dir="auto">${asHtml(article.title)}</h1>`,
    ...article.intro.map((text) => paragraph(text)),
    ...(article.picture ? [figure(article.picture)] : []),
    ...(article.room ? [`<p><em>${asHtml(article.room)}</em></p>`] : []),
    ...article.highlights.map((line) => item(line, "blockquote")),
    ...article.chapters.flatMap((chapter) => [
      `<h2 dir="auto">${asHtml(chapter.heading)}</h2>`,
      ...chapter.words.map((text) => paragraph(text)),
      list(chapter.said),
      ...(chapter.added.length > 0 ? ["<h3>Added by readers</h3>", list(chapter.added)] : []),
    ]),
    ...(article.promises ? [`<p><em>${asHtml(article.promises)}</em></p>`] : []),
    ...(article.added.length > 0 ? ["<h2>Added by readers</h2>", list(article.added)] : []),
    `<div class="rule">${article.rule.map((text) => paragraph(text)).join("\n")}</div>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${asHtml(article.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}
