import type { RosterRole } from "./person";
import { lineIn, quoted } from "./text";

export type RoleChoice = RosterRole | "leave-out";

export type RoleReading =
  | { clear: true; role: RosterRole }
  | { clear: false; why: string; choices: readonly RoleChoice[] };

/** How a choice is called on its button. */
export const roleChoiceLabels: Readonly<Record<RoleChoice, string>> = {
  mentor: "Import as mentor",
  mentee: "Import as mentee",
  "leave-out": "Leave out",
};

// "I'd like a mentor" is a mentee's wish, so a longer answer counts only with "as" or "be" right before the word.
const plain = /^(?:.*\b(?:as|be|being|become|am|i'm)\s+)?(?:an?\s+|the\s+)?(mentor|mentee)s?[.!]?$/;
const aside = /\s*[([:;,–—-].*$/;
const negated = /\b(?:not|no|never|rather|instead)\b|n't\b/;

/**
 * Reads the answer to "mentor or mentee?". What is not plainly one of the two is left to a person, the likeliest
 * choice first.
 */
export function readRole(cell: string): RoleReading {
  const text = lineIn(cell).toLowerCase().replaceAll("’", "'");
  const role = negated.test(text) ? undefined : plain.exec(text.replace(aside, ""))?.[1];
  const both = /\bboth\b|\beither\b/.test(text) || (/\bmentor/.test(text) && /\bmentee/.test(text));
  if (both) {
    const why = `${quoted(cell)} leaves the role open, and a person has one role in a cohort.`;
    return { clear: false, why, choices: ["mentor", "mentee", "leave-out"] };
  }
  if (role === "mentor" || role === "mentee") return { clear: true, role };
  if (text === "") {
    const why = "It does not say whether this is a mentor or a mentee.";
    return { clear: false, why, choices: ["mentee", "mentor", "leave-out"] };
  }
  const why = `${quoted(cell)} is neither mentor nor mentee.`;
  return { clear: false, why, choices: ["leave-out", "mentee", "mentor"] };
}

/** A choice out of what a form or a store holds, or null. */
export function asRoleChoice(value: string | undefined): RoleChoice | null {
  return value === "mentor" || value === "mentee" || value === "leave-out" ? value : null;
}
