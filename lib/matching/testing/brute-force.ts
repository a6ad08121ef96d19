import type { MatchInput } from "../types";

export type Answer = { mentor: (number | null)[]; count: number; total: number; minimum: number };

/** Every answer there is that keeps the locks, the capacities and the forbidden pairs; for very small inputs. */
export function everyAnswer(input: MatchInput): Answer[] {
  const left = input.mentors.map(({ capacity }) => capacity);
  const mentor: (number | null)[] = [];
  const answers: Answer[] = [];
  const lockOf = new Map(
    input.locked?.map(([mentee, one]) => [mentee, input.mentors.findIndex(({ id }) => id === one)]),
  );
  const next = (at: number): void => {
    const mentee = input.mentees[at];
    if (!mentee) {
      answers.push(weigh(input, [...mentor]));
      return;
    }
    const lock = lockOf.get(mentee.id);
    const choices = lock === undefined ? [null, ...left.keys()] : [lock];
    for (const choice of choices) {
      if (choice !== null && (left[choice] === 0 || typeof input.score[at]?.[choice] !== "number")) continue;
      if (choice !== null) left[choice] = (left[choice] ?? 0) - 1;
      mentor.push(choice);
      next(at + 1);
      mentor.pop();
      if (choice !== null) left[choice] = (left[choice] ?? 0) + 1;
    }
  };
  next(0);
  return answers;
}

function weigh(input: MatchInput, mentor: (number | null)[]): Answer {
  const scores = mentor.flatMap((one, at) => (one === null ? [] : [input.score[at]?.[one] ?? 0]));
  return {
    mentor,
    count: scores.length,
    total: scores.reduce((sum, score) => sum + score, 0),
    minimum: Math.min(...scores, 1),
  };
}

/** The best of all answers: the most pairs, then the highest lowest score where that is asked, then the total. */
export function best(answers: Answer[], fairest: boolean): Answer {
  const [first] = [...answers].sort(
    (a, b) => b.count - a.count || (fairest ? b.minimum - a.minimum : 0) || b.total - a.total,
  );
  if (!first) throw new Error("There is always an answer, be it an empty one.");
  return first;
}
