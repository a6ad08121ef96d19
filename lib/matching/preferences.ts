import { MatchError } from "./errors";
import { checkTable, type Problem } from "./problem";
import type { Wants } from "./stable";
import type { MatchInput } from "./types";

/** How much each wants the other, laid out as the problem is: from the tables of preferences, else from the scores. */
export function readWants(input: MatchInput, problem: Problem): Wants {
  const { menteePreference, mentorPreference } = input;
  return {
    ofRow: menteePreference ? read(menteePreference, input, problem, "menteePreference") : problem.score,
    ofColumn: mentorPreference ? read(mentorPreference, input, problem, "mentorPreference") : problem.score,
  };
}

function read(
  table: readonly (readonly number[])[],
  { mentees, mentors }: MatchInput,
  { menteeOf, mentorOf, score }: Problem,
  name: string,
): Float64Array {
  checkTable(table, mentees.length, mentors.length, name);
  table.forEach((line, mentee) => {
    const wrong = line.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) {
      const what = `Line ${mentee}, column ${wrong} of the table '${name}' is ${line[wrong]}.`;
      throw new MatchError("bad_preference", what);
    }
  });
  const wants = new Float64Array(score.length);
  let at = 0;
  for (const mentee of menteeOf) {
    for (const mentor of mentorOf) {
      const allowed = (score[at] as number) >= 0;
      wants[at++] = allowed ? (table[mentee]?.[mentor] ?? 0) : Number.NEGATIVE_INFINITY;
    }
  }
  return wants;
}
