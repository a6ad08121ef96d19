/** A group's point on its way into a recap. */
export type CollectedPoint = {
  id: string;
  agendaItemId: string;
  text: string;
  endorsements: number;
  createdAt: Date;
};

/** The order in which a recap prints the points of one question: most endorsed first, then as they were said. */
export function inPrintOrder(points: CollectedPoint[]): CollectedPoint[] {
  return [...points].sort(
    (a, b) =>
      b.endorsements - a.endorsements ||
      a.createdAt.getTime() - b.createdAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Rows grouped under the questions of a session, in the order of its agenda; questions without rows stay. */
export function underQuestions<Question extends { id: string }, Row extends { agendaItemId: string }>(
  questions: Question[],
  rows: Row[],
): (Question & { rows: Row[] })[] {
  const byQuestion = Map.groupBy(rows, (row) => row.agendaItemId);
  return questions.map((question) => ({ ...question, rows: byQuestion.get(question.id) ?? [] }));
}

/** The neighbor that `id` changes places with when it moves up or down among `rows`, or null at the edge. */
export function neighbor<Row extends { id: string }>(
  rows: Row[],
  id: string,
  direction: "up" | "down",
): Row | null {
  const index = rows.findIndex((row) => row.id === id);
  return index < 0 ? null : (rows[index + (direction === "up" ? -1 : 1)] ?? null);
}
