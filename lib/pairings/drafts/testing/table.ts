import type { Placed } from "@/lib/pairings/drafts/figures/rules";
import { packScores, readScores, type Scores } from "@/lib/pairings/drafts/matrix/rules";

/** Scores by the first letters: mentees "a", "b" …, mentors "A", "B" …, with so many seats each. */
export function scoresOf(score: (number | null)[][], rooms: number[]): Scores {
  return readScores({
    mentees: score.map((_, at) => String.fromCharCode(97 + at)),
    mentors: rooms.map((_, at) => String.fromCharCode(65 + at)),
    rooms,
    cells: packScores(score),
  });
}

/** "aA" is a with A, "b" has nobody; "!" at the end locks. */
export const placed = (...said: string[]): Placed[] =>
  said.map((each) => {
    const [menteeId = "", mentorId = null] = each.replace("!", "");
    return { menteeId, mentorId, locked: each.endsWith("!") };
  });
