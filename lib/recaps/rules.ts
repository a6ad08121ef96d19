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

/** The rows with `id` one place further up or down, or null at the edge. */
export function swapped<Row extends { id: string }>(
  rows: readonly Row[],
  id: string,
  direction: "up" | "down",
): Row[] | null {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + (direction === "up" ? -1 : 1);
  const [row, other] = [rows[from], rows[to]];
  if (!row || !other) return null;
  return rows.map((one, index) => (index === from ? other : index === to ? row : one));
}

/** Who was in the room. */
export type Room = { mentors: number; mentees: number; guests: number; groups: number };

const counted = (count: number, one: string, many: string) =>
  count > 0 && `${count} ${count === 1 ? one : many}`;

/** Who was there, as a sentence without a name; "" where nobody was noted. */
export function sayRoom({ mentors, mentees, guests, groups }: Room): string {
  const who = [
    counted(mentors, "mentor", "mentors"),
    counted(mentees, "mentee", "mentees"),
    counted(guests, "guest", "guests"),
  ].filter((part) => part !== false);
  if (who.length === 0) return "";
  const people = who.length < 2 ? who.join("") : `${who.slice(0, -1).join(", ")} and ${who.at(-1)}`;
  const were = mentors + mentees + guests === 1 ? "was" : "were";
  return `${people} ${were} in the room${groups > 1 ? `, in ${groups} groups` : ""}.`;
}

/** Promises that came out of a session, those let go apart. */
export type Promises = { made: number; kept: number };

/** From how many on it is said how many are kept: of fewer, it would tell of single people. */
const PROMISES_TOLD = 5;

/** What people promised each other, as a sentence without a name or a promise; "" where nothing was promised. */
export function sayPromises({ made, kept }: Promises): string {
  if (made === 0) return "";
  const came = made === 1 ? "One promise came" : `${made} promises came`;
  const soFar = kept === made ? "all of them are kept" : `${kept} ${kept === 1 ? "is" : "are"} kept so far`;
  return `${came} out of this session${made >= PROMISES_TOLD && kept > 0 ? `; ${soFar}` : ""}.`;
}

/** Under which rule a recap was written, as it says at its end. */
export const rule = [
  "Written under the Chatham House rule: what was said is free to use, who said it is not told. Names stand only beside the words of people who agreed.",
  "Everybody may strike their own words, or change whether they are named, before and after this was published.",
] as const;

/** Under which rule a mentor's collection was written. */
export const collectionRule = [
  "A mentor’s own collection. What others said stands in their words, without a name but of those who agreed.",
  "Everybody may strike their own words, or change whether they are named, at any time.",
] as const;

/** One or two sentences about a recap, for those who see only its address; at most 200 characters. */
export function summaryOf({ intro, room = "" }: { intro: string; room?: string }): string {
  const plain = intro
    .replace(/[#>*_`[\]]|\(https?:[^)]*\)/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const text = plain || `What the groups brought back, question by question. ${room}`.trim();
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, "")}…`;
}
