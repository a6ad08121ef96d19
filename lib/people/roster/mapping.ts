import type { Table } from "@/lib/csv/table";
import { readEmail } from "./email";
import { type ColumnMapping, columnLabels, rosterFields } from "./fields";
import { quoted } from "./text";

/** The same mapping where no cohort is filled: what was said about somebody's part in one is kept as an answer. */
export function withoutPart(mapping: ColumnMapping): ColumnMapping {
  return mapping.map((choice) => (choice === "role" || choice === "capacity" ? "organizerOnly" : choice));
}

/**
 * What stands in the way of importing with this mapping, each as a sentence that says what to do; empty when
 * nothing does.
 */
export function checkMapping(table: Table, mapping: ColumnMapping): string[] {
  if (table.headers.some((header) => readEmail(header).ok)) {
    return [
      "The first row holds an email address, so the headings seem to be missing. Add a row of headings above it and choose the file again.",
    ];
  }
  const problems: string[] = [];
  if (!table.headers.some((_, index) => mapping[index] === "email")) {
    problems.push("No column is marked as the email address. Choose the one that holds it.");
  }
  for (const field of rosterFields) {
    const [first, second] = table.headers.filter((_, index) => mapping[index] === field);
    if (field !== "organizerOnly" && first !== undefined && second !== undefined) {
      problems.push(
        `${quoted(first)} and ${quoted(second)} are both marked as “${columnLabels[field]}”. Keep one of them.`,
      );
    }
  }
  return problems;
}
