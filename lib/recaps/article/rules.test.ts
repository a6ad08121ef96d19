import { describe, expect, it } from "vitest";
import {
  type Article,
  chaptersOf,
  fileNameOf,
  paragraphsOf,
  toHtml,
  toMarkdown,
} from "@/lib/recaps/article/rules";

const article: Article = {
  title: "Kick-off: <what> carries a *career*?",
  byline: "The house · Kick-off · June 1, 2026",
  intro: ["Two sentences.", "1. Not a list"],
  room: "12 mentors and 24 mentees were in the room.",
  highlights: [{ text: "Listen first", credit: "Ada Okafor" }],
  chapters: [
    {
      words: [],
      heading: "Which traits?",
      said: [
        { text: "Listen first", credit: "Ada Okafor" },
        { text: `<img src=x onerror="alert(1)">`, credit: null },
        { text: '=HYPERLINK("https://evil.example")', credit: null },
        { text: "- [click](javascript:alert(1)) `rm -rf`", credit: "<b>" },
        { text: "استمع أولاً", credit: null },
        { text: "R&D &lt;first&gt; &copy;", credit: null },
      ],
      added: [{ text: "And humor.", credit: null }],
    },
    { heading: "Unanswered", words: [], said: [], added: [] },
  ],
  picture: null,
  promises: "6 promises came out of this session; 2 are kept so far.",
  added: [],
  rule: ["Names stand only beside the words of people who agreed."],
};

describe("an article as Markdown", () => {
  it("says what was said, and nothing in it is a mark", () => {
    expect(toMarkdown(article)).toBe(`# Kick-off: \\<what\\> carries a \\*career\\*?

The house · Kick-off · June 1, 2026

Two sentences.

\\1. Not a list

*12 mentors and 24 mentees were in the room.*

> Listen first — *Ada Okafor*

## Which traits?

- Listen first — *Ada Okafor*
- \\<img src=x onerror="alert(1)"\\>
- \\=HYPERLINK("https://evil.example")
- \\- \\[click\\](javascript:alert(1)) \\\`rm -rf\\\` — *\\<b\\>*
- استمع أولاً
- R\\&D \\&lt;first\\&gt; \\&copy;

### Added by readers

- And humor.

## Unanswered

*6 promises came out of this session; 2 are kept so far.*

---

Names stand only beside the words of people who agreed.
`);
  });
});

describe("an article as one HTML file", () => {
  const html = toHtml(article);

  it("escapes everything, runs nothing and fetches nothing", () => {
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).toContain("<cite>&lt;b&gt;</cite>");
    expect(html).not.toMatch(/<script|<img|<link|src=x onerror="|url\(|@import/);
    expect(html).toContain("default-src 'none'");
  });

  it("leaves the direction of each line to its words", () => {
    expect(html).toContain('<li dir="auto">استمع أولاً</li>');
  });
});

describe("what it is made of", () => {
  it("an introduction without its marks", () => {
    expect(
      paragraphsOf("# Hello\n\nA **bold** and [linked](https://a.example) word.\n\n- one\n- two\n\n\n"),
    ).toEqual(["Hello", "A bold and linked (https://a.example) word.", "one two"]);
  });

  it.each([
    ["Kick-off: what carries a career", "kick-off-what-carries-a-career"],
    ["Résumé / Über", "resume-uber"],
    ["../../etc/passwd\r\nX: y", "etc-passwd-x-y"],
    ["職業", "recap"],
  ])("%s is a file called %s", (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});

describe("the chapters of an article", () => {
  const empty = { words: "", rows: [], additions: [] };
  const line = { id: "l", agendaItemId: "q", text: "And humor.", credit: null };
  const addition = {
    ...line,
    ...{ mine: false, credited: false, stranger: false, endorsements: 0, endorsed: false },
    ...{ canEndorse: false, canRemove: false },
  };
  it("are those that say something, also where only readers did, or only its author", () => {
    const questions = [
      { id: "1", text: "Nothing", ...empty },
      { id: "2", text: "Only added", ...empty, additions: [addition] },
      { id: "3", text: "Only own words", ...empty, words: "Between." },
    ];
    expect(chaptersOf({ questions }).map(({ text }) => text)).toEqual(["Only added", "Only own words"]);
  });
});
