import { match } from "@/lib/matching/match";
import { scorePairs } from "@/lib/matching/scoring/score";
import type { Scored, ScoringInput } from "@/lib/matching/scoring/types";
import type { MatchInput, MatchResult, MatchWatch } from "@/lib/matching/types";
import { type Figures, figuresOf, type Placed } from "@/lib/pairings/drafts/figures/rules";
import { packScores, readScores } from "@/lib/pairings/drafts/matrix/rules";

type Pair = { menteeId: string; mentorId: string };

type People = Pick<ScoringInput, "mentees" | "mentors" | "topicNames">;
type Facts = {
  people: People;
  /** Pairs that are paired or asked: their mentees need nobody, their mentors have a seat less. */
  open: readonly Pair[];
  /** Who does not want to be matched again for now. */
  resting: ReadonlySet<string>;
};

/** Whom a run has to match: mentees who have nobody and want somebody, and mentors with the seats they have left. */
export function toMatch({ people, open, resting }: Facts): People {
  const busy = new Set(open.map(({ menteeId }) => menteeId));
  const held = Map.groupBy(open, ({ mentorId }) => mentorId);
  return {
    topicNames: people.topicNames,
    mentees: people.mentees.filter(({ id }) => !busy.has(id) && !resting.has(id)),
    mentors: people.mentors.map((mentor) => ({
      ...mentor,
      capacity: resting.has(mentor.id)
        ? 0
        : Math.max(mentor.capacity - (held.get(mentor.id)?.length ?? 0), 0),
    })),
  };
}

/** The locked pairs whose two are both still there to be matched, as far as the mentor's seats go. */
export function lockedOf(pairs: readonly Pair[], people: People): [string, string][] {
  const mentees = new Set(people.mentees.map(({ id }) => id));
  const rooms = new Map(people.mentors.map(({ id, capacity }) => [id, capacity]));
  return pairs.flatMap(({ menteeId, mentorId }): [string, string][] => {
    const room = rooms.get(mentorId) ?? 0;
    if (!mentees.has(menteeId) || room === 0) return [];
    rooms.set(mentorId, room - 1);
    return [[menteeId, mentorId]];
  });
}

/** The engine's input, from scored people. */
function matchInput(
  people: People,
  score: Scored["score"],
  { mode, locked }: Pick<MatchInput, "mode"> & { locked: readonly [string, string][] },
): MatchInput {
  const { mentees, mentors } = people;
  return {
    mentees: mentees.map(({ id }) => ({ id })),
    mentors: mentors.map(({ id, capacity }) => ({ id, capacity })),
    ...{ score, mode, locked },
  };
}

/** A draft that is worked out: what is written of it. */
export type Outcome = {
  pairs: (Placed & {
    score: number | null;
    reason: string;
    change: string;
    forMentor: string;
    forMentee: string;
  })[];
  matrix: { mentees: string[]; mentors: string[]; rooms: number[]; cells: Uint8Array<ArrayBuffer> };
  figures: Figures;
};

type Result = { result: MatchResult; scored: Scored; locked: readonly [string, string][] };

/**
 * Turns what the engine answered into a draft's rows. `fit` are the same people scored without anybody's wishes: nothing of
 * them gets into what organizers see.
 */
function outcomeOf(people: People, { result, scored, locked }: Result, fit: Scored["score"]): Outcome {
  const mentorOf = new Map(result.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const kept = new Set(locked.map(([menteeId]) => menteeId));
  const matrix = {
    mentees: people.mentees.map(({ id }) => id),
    mentors: people.mentors.map(({ id }) => id),
    rooms: people.mentors.map(({ capacity }) => capacity),
    cells: packScores(fit),
  };
  const scores = readScores(matrix);
  const pairs = people.mentees.map(({ id: menteeId }): Outcome["pairs"][number] => {
    const mentorId = mentorOf.get(menteeId) ?? null;
    const nobody = { menteeId, mentorId: null, locked: false, score: null, forMentor: "", forMentee: "" };
    if (mentorId === null)
      return { ...nobody, reason: scored.unmatchedReason(menteeId, result).sentence, change: "" };
    const { organizer, mentor, mentee } = scored.explain(menteeId, mentorId).sentences;
    return {
      ...{ menteeId, mentorId, locked: kept.has(menteeId), score: scores.of(menteeId, mentorId) ?? 0 },
      ...{ reason: organizer, change: "", forMentor: mentor, forMentee: mentee },
    };
  });
  const figures = figuresOf(pairs, scores, result.certificate?.gap ?? null);
  return {
    ...{ pairs, matrix },
    figures: {
      ...figures,
      blocking: result.blockingPairs,
      topThree: pairs.length ? result.topThreeShare : null,
    },
  };
}

/** A run: who is to be matched and by what, and which pairs stay as they are. */
export type DraftRun = {
  scoring: ScoringInput;
  mode: MatchInput["mode"];
  locked: readonly [string, string][];
};

/** Works a draft out from beginning to end: weighs all pairs, matches, and says why. Throws MatchError. */
export function workOut({ scoring, mode, locked }: DraftRun, { onProgress }: MatchWatch = {}): Outcome {
  const scored = scorePairs(scoring);
  onProgress?.(0.2);
  const result = match(matchInput(scoring, scored.score, { mode, locked }), {
    onProgress: (share) => onProgress?.(0.2 + share * 0.6),
  });
  return outcomeOf(scoring, { result, scored, locked }, scorePairs(withoutWishes(scoring)).score);
}

/** The same people, scored as if nobody had wished for anybody; what is not possible stays so. */
const withoutWishes = (scoring: ScoringInput): ScoringInput => ({
  ...scoring,
  wishes: [],
  weights: { ...scoring.weights, wishes: 0 },
});
