import { formatDay } from "@/lib/calendar/when";
import type { ArchivedTable, ArchiveRow } from "@/lib/own-data/collecting/queries";
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
/** A text as HTML shows it. */
export const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** The tables that a person may want to read, each under its title. */
export function tableParts(tables: ArchivedTable[], zone: string): string {
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
