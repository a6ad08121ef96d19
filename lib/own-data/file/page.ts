import { formatDay, formatWhen } from "@/lib/calendar/when";
import type { ArchivedTable, ArchiveRow } from "@/lib/own-data/collecting/queries";
import type { Everything } from "@/lib/own-data/file/everything";
import { archiveStyle } from "@/lib/own-data/file/style";
import { heldTables } from "@/lib/own-data/tables/all";
import type { Reading } from "@/lib/own-data/tables/declare";

const locale = "en-US";

/** Words for values that the database spells its own way. */
const words: Readonly<Record<string, string>> = {
  me: "only you",
  pairing: "the two of you",
  group: "a group",
  cohort: "the cohort",
  public: "everybody in the organization",
  takenBack: "taken back",
  true: "yes",
  false: "no",
};

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** index.html: everything to be read without a network, a script or another file but the pictures. */
export function archivePage(everything: Everything): string {
  const { name, madeAt, timeZone, you, organizations } = everything;
  const parts = organizations.map(({ name, left, tables }, index) => ({
    id: `organization-${index + 1}`,
    name,
    hint: left ? "You have left this organization." : "As this organization has it.",
    tables,
  }));
  const links = parts.map(({ id, name }) => `<li><a href="#${id}">${safe(name)}</a></li>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(`Everything about ${name}`)}</title>
<style>${archiveStyle}</style>
</head>
<body>
<main>
<h1>Everything about ${safe(name)}</h1>
<p class="soft">As Council had it on ${safe(formatWhen(madeAt, timeZone, locale))}. The same, for programs, is in data.json, with
every column and id.</p>
${links ? `<nav aria-label="Organizations"><ul>${links}</ul></nav>` : ""}
${tableParts(you, timeZone)}
${parts.map(({ id, name, hint, tables }) => `<h2 id="${id}">${safe(name)}</h2>\n<p class="soft">${hint}</p>\n${tableParts(tables, timeZone)}`).join("\n")}
<footer>
<p>Other people's names stand here only where Council shows them to you. What others told the organizers in confidence, and what
organizers noted among themselves, is not part of it: it is theirs too.</p>
</footer>
</main>
</body>
</html>
`;
}

function tableParts(tables: ArchivedTable[], zone: string): string {
  // The facts about the person first, then what they said.
  const told = tables.flatMap(({ table, rows }) => {
    const reads = readingOf(table);
    return reads && rows.length > 0 ? [{ reads, rows, table }] : [];
  });
  return told
    .toSorted((a, b) => rank(a.table) - rank(b.table))
    .map(({ reads, rows }) => part(reads, rows, zone))
    .join("\n");
}

const first = ["User", "Membership", "MemberContact", "Participation", "Pairing"];
const rank = (table: string) => (first.indexOf(table) + 1 || first.length + 1) - 1;

function readingOf(table: string): Reading | undefined {
  const archive = heldTables.find((each) => each.table === table)?.archive;
  return archive && "reads" in archive ? archive.reads : undefined;
}

function part({ title, said, facts }: Reading, rows: ArchiveRow[], zone: string): string {
  const count = rows.length > 1 ? ` <span>(${rows.length})</span>` : "";
  const items = rows.map((row) => `<li>${item(row, said, facts, zone)}</li>`).join("\n");
  return `<h3>${safe(title)}${count}</h3>\n<ol class="rows">\n${items}\n</ol>`;
}

function item(row: ArchiveRow, said: string | undefined, facts: Reading["facts"], zone: string): string {
  const words = said && row[said] ? `<blockquote>${safe(String(row[said]))}</blockquote>` : "";
  const known = Object.entries(facts).flatMap(([column, label]) => {
    const value = shown(row[column], zone);
    return value ? [{ label: safe(label), value: safe(value) }] : [];
  });
  const pictures = Object.values(row)
    .filter((value): value is string => typeof value === "string" && /^pictures\/[\w./-]+$/.test(value))
    .map((path) => `<img src="${safe(path)}" alt="">`);
  if (!words) return `${pictures.join("")}${factList(known)}`;
  const asked = known
    .filter(({ label }) => asks.has(label))
    .map(({ value }) => `<p class="asked">${value}</p>`);
  return `${asked.join("")}${words}${factLine(known.filter(({ label }) => !asks.has(label)))}`;
}

type Fact = { label: string; value: string };

/** What somebody answered stands below what was asked. */
const asks = new Set(["Question", "Prompt", "About the words"]);
/** Values that say themselves what they are. */
const plain = new Set(["Session", "Cohort"]);

const factList = (facts: Fact[]) =>
  facts.length > 0
    ? `<dl>${facts.map(({ label, value }) => `<dt>${label}</dt><dd>${value}</dd>`).join("")}</dl>`
    : "";

/** The facts about something said, in one quiet line. */
const factLine = (facts: Fact[]) =>
  facts.length > 0
    ? `<dl class="line">${facts
        .map(({ label, value }) => {
          const name = plain.has(label) ? `<dt class="unsaid">${label}</dt>` : `<dt>${label}</dt>`;
          return `<div>${name} <dd>${value}</dd></div>`;
        })
        .join("")}</dl>`
    : "";

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

function shown(value: unknown, zone: string): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.join(", ");
  const text = String(value);
  if (typeof value === "string" && instant.test(value)) return `${formatDay(new Date(value), zone, locale)}`;
  return words[text] ?? text;
}
