import type { RosterChange } from "./changes";
import type { Application } from "./duplicates";
import type { RosterRole } from "./person";
import type { Candidate } from "./row";

/** What the preview says about a row as a whole. */
export const sentences = {
  empty: "Nothing in this row.",
  leftOut: "Left out, as you decided.",
  unchanged: "Nothing changes.",
  importedLater: "A later application from this address was imported before, so this one is not used.",
  joins: (role: RosterRole | null) => (role === null ? "New." : `New, as a ${role}.`),
  left: {
    cohort: "Has left this cohort, so this row is not used. The cohort’s list of people can bring them back.",
    organization: "Has left your organization, so this row is not used.",
  },
  paired: (role: RosterRole) =>
    `Is a ${role} in this cohort and paired as one, so nothing of this row is used. End the pairing first if the role is to change.`,
  changes: (list: readonly RosterChange[]) => `Changes: ${[...new Set(list.map(labelOf))].join(", ")}.`,

  /** For a row that does not count. */
  superseded: (row: Candidate, by: Candidate) => {
    const why = {
      same: `Row ${by.rowNumber} is the same application again`,
      later: `A later application from this address is in row ${by.rowNumber}`,
      undated: `Row ${by.rowNumber} has the same address, and no time says that this one is later`,
    };
    return `${why[relation(row, by)]}; this one is not used.`;
  },

  /** For the row that counts although its address stands in others too; "" where it does not. */
  replaces: ({ counts, superseded }: Application) =>
    superseded
      .map((row) => {
        const words = {
          same: `Row ${row.rowNumber} is the same application.`,
          later: `Replaces the earlier application in row ${row.rowNumber}.`,
          undated: `Used instead of row ${row.rowNumber}, which has the same address.`,
        };
        return words[relation(row, counts)];
      })
      .join(" "),
};

function labelOf({ field, label }: RosterChange): string {
  return field === "organizerOnly" ? "an answer for organizers" : label;
}

function relation(row: Candidate, by: Candidate): "same" | "later" | "undated" {
  if (contentOf(row) === contentOf(by)) return "same";
  return row.appliedAt !== null && by.appliedAt !== null && row.appliedAt < by.appliedAt
    ? "later"
    : "undated";
}

function contentOf(candidate: Candidate): string {
  return JSON.stringify({ ...candidate, rowNumber: 0, notes: [] });
}
