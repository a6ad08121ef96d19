import type { RosterField } from "./fields";
import { headingOf, type Layout } from "./layout";
import type { RosterRole } from "./person";
import type { RosterDefaults, RosterQuestion } from "./plan-types";
import { asRoleChoice, type RoleChoice, roleChoiceLabels } from "./role";
import type { Candidate } from "./row";
import { cutTo } from "./text";

/**
 * The name of a decision among `RosterInput.decisions`: it depends on the address and the column, not on the row
 * or its text.
 */
function decisionKey(email: string, field: Extract<RosterField, "role">): string {
  return `${field}:${email}`;
}

interface Known {
  layout: Layout;
  decisions: Readonly<Record<string, string>>;
  defaults: RosterDefaults;
  /** The part the person has in the cohort already. */
  current: RosterRole | null;
  withoutCohort: boolean;
}

/** The role a row is imported with, and the question asked about it, if any. Without an answer the role is null. */
export function settleRole(
  candidate: Candidate,
  { layout, decisions, defaults, current, withoutCohort }: Known,
): { role: RoleChoice | "none" | null; question: RosterQuestion | null } {
  if (withoutCohort) return { role: "none", question: null };
  const { role, roleCell, email } = candidate;
  if (role.clear) return { role: role.role, question: null };
  const column = headingOf(layout, "role");
  if (column === null && defaults.role) return { role: defaults.role, question: null };
  const key = decisionKey(email, "role");
  const decided = asRoleChoice(decisions[key]);
  if (roleCell === "" && decided === null && current !== null) return { role: current, question: null };
  const choices = role.choices.map((value) => ({ value, label: roleChoiceLabels[value] }));
  const chosen = decided ?? current;
  return {
    role: chosen,
    question: { key, field: "role", column, cell: cutTo(roleCell, 100).text, why: role.why, choices, chosen },
  };
}
