import type { WritableCell } from "@/lib/csv/write-table";
import {
  exportAnswers,
  exportAttendance,
  exportPairings,
  exportPeople,
  exportQuestions,
  exportSessions,
} from "@/lib/exports/queries";
import {
  answerHeadings,
  answerRow,
  attendanceHeadings,
  attendanceRow,
  pairingHeadings,
  pairingRow,
  peopleHeadings,
  personRow,
} from "@/lib/exports/rules";
import type { ExportKind } from "@/lib/exports/schema";
import type { OrgContext } from "@/lib/tenancy/context";

type Rows = WritableCell[][];

/** The rows of a file, heading first, slice by slice. Of no cohort there are only people. */
export async function* exportRows(
  ctx: OrgContext,
  kind: ExportKind,
  cohortId: string | null,
): AsyncGenerator<Rows> {
  if (kind === "people") return yield* people(ctx, cohortId);
  if (cohortId === null) return;
  if (kind === "pairings") {
    yield [pairingHeadings];
    yield* slices((after) => exportPairings(ctx, { cohortId, after }), pairingRow);
  } else if (kind === "attendance") {
    const sessions = await exportSessions(ctx, cohortId);
    yield [attendanceHeadings(sessions)];
    yield* slices(
      (after) => exportAttendance(ctx, { cohortId, after }),
      (person) => attendanceRow(person, sessions),
    );
  } else {
    yield [answerHeadings];
    yield* slices((after) => exportAnswers(ctx, { cohortId, after }), answerRow);
  }
}

async function* people(ctx: OrgContext, cohortId: string | null): AsyncGenerator<Rows> {
  const questions = await exportQuestions(ctx, cohortId);
  const inCohort = cohortId !== null;
  yield [peopleHeadings(questions, inCohort)];
  yield* slices(
    (after) => exportPeople(ctx, { cohortId, after }),
    (person) => personRow(person, questions, inCohort),
  );
}

async function* slices<T extends { id: string }>(
  read: (after: string | null) => Promise<T[]>,
  rowOf: (item: T) => WritableCell[],
): AsyncGenerator<Rows> {
  let after: string | null = null;
  do {
    const items: T[] = await read(after);
    if (items.length > 0) yield items.map(rowOf);
    after = items.at(-1)?.id ?? null;
  } while (after);
}
