import type { MatchField } from "@/lib/db/generated/enums";

/** Without case, accents and runs of blanks: how answers are compared. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

// In this order: "Which industry do you want to learn about?" is about an industry.
const labels: readonly [MatchField, RegExp][] = [
  ["languages", /\blanguages?\b/],
  ["seniority", /\bseniority\b|\bhow senior\b|\blevel of (your )?(job|role|career)\b|\bcareer stage\b/],
  ["industry", /\bindustr(y|ies)\b|\bsector\b/],
  ["jobFunction", /\b(job|work) function\b|^function\b|\bdepartment\b|\bdiscipline\b|\bfield of work\b/],
  ["employer", /\bemployer\b|\bcompany\b|\bwhere do you work\b/],
  [
    "topics",
    /\btopics?\b|\bareas?\b.*\b(help|offer|mentor|grow|learn)|\bskills?\b.*\b(offer|learn|grow|build)/,
  ],
  ["goals", /\bgoals?\b|\bhope to (get|gain|achieve)\b|\bwant to (achieve|get out)\b|\bget out of\b/],
];

/** What a question is about, by its wording alone; null where nothing is sure. */
export function fieldOfWording(question: string): MatchField | null {
  const said = folded(question);
  return labels.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

const padded = (text: string) =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whether a topic of the list is what an answer speaks of: the same words, or the one inside the other. */
export function speaksOf(answer: string, topic: string): boolean {
  const said = padded(answer);
  const name = padded(topic);
  if (name.trim() === "" || said.trim() === "") return false;
  return said.includes(name) || (said.trim().length > 3 && name.includes(said));
}
