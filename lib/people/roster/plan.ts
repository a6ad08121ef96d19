import type { TableRow } from "@/lib/csv/table";
import { atOnce, eachInTurn } from "@/lib/turns";
import { changesBetween } from "./changes";
import { dateNotes } from "./date-notes";
import { type Application, latestApplications } from "./duplicates";
import { type Layout, layoutOf, nameIn } from "./layout";
import { checkMapping, withoutPart } from "./mapping";
import { mergePerson } from "./merge";
import type { ExistingPerson, RosterRole } from "./person";
import type { RosterInput, RosterPlan, RosterRow, RowFacts } from "./plan-types";
import { settleRole } from "./question";
import { type Candidate, type RowReading, readRow } from "./row";
import { sentences } from "./sentences";
import { countRows, gatherNotes, sayCounts } from "./summary";

/**
 * Says row by row what importing a table would do; writes nothing and never throws. Rows that are "new" or
 * "changed" carry the whole person to store. Planning the same table again over what was stored gives neither.
 */
export function planRoster(input: RosterInput): RosterPlan {
  return atOnce(planning(input));
}

/** The same, a row at a time, for whoever must not hold others up. */
export function* planning(input: RosterInput): Generator<void, RosterPlan> {
  const { table } = input;
  const mapping = input.withoutCohort ? withoutPart(input.mapping) : input.mapping;
  const problems = checkMapping(table, mapping);
  const layout = layoutOf(table, mapping);
  yield;
  const rows = problems.length > 0 ? [] : yield* planRows(input, layout);
  const counts = countRows(rows);
  yield;
  const ofDates = rows.length > 0 ? dateNotes(table, layout) : [];
  yield;
  const notes = [...ofDates, ...gatherNotes(rows)];
  yield;
  return { problems, counts, says: sayCounts(counts), notes, rows };
}

function* planRows(input: RosterInput, layout: Layout): Generator<void, RosterRow[]> {
  const readings = yield* eachInTurn(input.table.rows, (row) => ({
    row,
    reading: readRow(layout, row, input.defaults.timeZone),
  }));
  const applications = latestApplications(
    readings.flatMap(({ reading }) => (reading.kind === "candidate" ? [reading.candidate] : [])),
  );
  yield;
  const known = new Map(input.existing.map((person) => [person.email, person]));
  return yield* eachInTurn(readings, ({ row, reading }): RosterRow => {
    const facts = factsOf(layout, row, reading);
    if (reading.kind === "empty")
      return { ...facts, status: "skipped", reason: "empty", says: sentences.empty };
    if (reading.kind === "refused") return { ...facts, status: "refused", says: reading.why };
    const { candidate } = reading;
    const application = applications.get(candidate.email) ?? { counts: candidate, superseded: [] };
    return planApplication(facts, candidate, application, known.get(candidate.email), { input, layout });
  });
}

function factsOf(layout: Layout, row: TableRow, reading: RowReading): RowFacts {
  const read = reading.kind === "candidate" ? reading.candidate : null;
  return {
    rowNumber: row.rowNumber,
    email: read?.email ?? "",
    name: read?.names?.name ?? nameIn(layout, row),
    says: "",
    notes: read?.notes ?? [],
    questions: [],
  };
}

function planApplication(
  facts: RowFacts,
  candidate: Candidate,
  application: Application,
  existing: ExistingPerson | undefined,
  { input, layout }: { input: RosterInput; layout: Layout },
): RosterRow {
  const by = application.counts;
  if (by !== candidate) {
    const says = sentences.superseded(candidate, by);
    return { ...facts, notes: [], status: "superseded", by: by.rowNumber, says };
  }
  if (isOlderThan(candidate, existing)) {
    return { ...facts, notes: [], status: "superseded", by: null, says: sentences.importedLater };
  }
  if (existing?.left) {
    return { ...facts, notes: [], status: "skipped", reason: "left", says: sentences.left[existing.left] };
  }
  const { decisions, defaults, withoutCohort = false } = input;
  const { role, question } = settleRole(candidate, {
    layout,
    decisions,
    defaults,
    current: existing?.role ?? null,
    withoutCohort,
  });
  const asked = { ...facts, questions: question === null ? [] : [question] };
  const also = sentences.replaces(application);
  if (role === null) return { ...asked, status: "decide", says: joined(question?.why ?? "", also) };
  if (role === "leave-out")
    return { ...asked, status: "skipped", reason: "left-out", says: sentences.leftOut };
  return outcome(asked, candidate, role === "none" ? null : role, existing, also);
}

function outcome(
  facts: RowFacts,
  candidate: Candidate,
  role: RosterRole | null,
  existing: ExistingPerson | undefined,
  also: string,
): RosterRow {
  const before = existing?.role ?? null;
  if (existing?.paired && before !== null && before !== role)
    return { ...facts, notes: [], status: "refused", says: sentences.paired(before) };
  const person = mergePerson(candidate, role, existing);
  const notes = role === "mentor" ? facts.notes : facts.notes.filter(({ field }) => field !== "capacity");
  const row = { ...facts, notes, name: person.name, person };
  if (existing === undefined) return { ...row, status: "new", says: joined(sentences.joins(role), also) };
  const changes = changesBetween(existing, person);
  if (changes.length === 0) return { ...row, status: "unchanged", says: joined(sentences.unchanged, also) };
  return { ...row, status: "changed", changes, says: joined(sentences.changes(changes), also) };
}

function isOlderThan(candidate: Candidate, existing: ExistingPerson | undefined): boolean {
  const before = Date.parse(existing?.appliedAt ?? "");
  return candidate.appliedAt !== null && candidate.appliedAt.getTime() < before;
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== "").join(" ");
}
