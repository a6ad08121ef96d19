/** 1 is a little, 3 is a lot. */
type Level = 1 | 2 | 3;

type TopicWish = { topic: string; level: Level };

export type MatchPerson = {
  /** Of the participation. */
  id: string;
  /** What a mentor offers, or a mentee looks for. */
  topics: readonly TopicWish[];
  jobFunction: string | null;
  industry: string | null;
  employer: string | null;
  /** Higher is more senior. */
  seniority: number | null;
  /** Shown to the other one, never scored. */
  goals: string | null;
  languages: readonly string[];
  /** IANA; UTC where it is not known. */
  timeZone: string | null;
  /** Hours of the week that suit, on their own clock: 0 is Monday from 0:00 to 1:00, 167 Sunday from 23:00. */
  hours: readonly number[];
  /** Ids of participations that are this person's manager, by what either of them said. */
  managers: readonly string[];
};

/** What counts how much: 0 for not at all, to 10. */
export type Weights = {
  topics: number;
  industry: number;
  jobFunction: number;
  seniority: number;
  hours: number;
  languages: number;
  wishes: number;
};

/** What must hold for two to be paired at all. */
export type Rules = {
  differentEmployer: boolean;
  notOwnManager: boolean;
  sharedLanguage: boolean;
  /** At least so many hours of the week that suit both; 0 for no such rule. */
  sharedHours: number;
  mentorSenior: boolean;
};

export type ScoringInput = {
  mentees: readonly MatchPerson[];
  mentors: readonly (MatchPerson & { capacity: number })[];
  topicNames: Readonly<Record<string, string>>;
  /** What to call people in the sentences for organizers, by id. Whoever is missing is counted instead of named. */
  names?: Readonly<Record<string, string>>;
  weights: Weights;
  rules: Rules;
  /** Whom either side would like: rank 1 comes first. Known to nobody but the one who wished. */
  wishes: readonly { by: string; about: string; rank: number }[];
  /** Who must not be paired, whoever of the two said so. Explained to nobody. */
  apart: readonly (readonly [string, string])[];
  /** The instant (ISO) at which the offsets of time zones are taken. */
  at: string;
};

/** What a pair's score rests on, each from 0 to 1. */
export type PairParts = Record<keyof Weights, number>;

/** The one it is addressed to is 'you' in it, the other 'they' at most: nobody's pronoun is guessed. */
export type Sentences = { organizer: string; mentor: string; mentee: string };

export type Explanation = {
  /** False where the two may not be paired. */
  possible: boolean;
  /**
   * How well they fit by all but what they wished for, 0 to 1: what a page shows, since the difference to the score would
   * tell whose wish it was. Null where they may not be paired.
   */
  fit: number | null;
  /** Without the wishes, those that count first. Empty where they may not be paired. */
  parts: { part: Exclude<keyof Weights, "wishes">; value: number; weight: number }[];
  sentences: Sentences;
};

export type UnmatchedReason = {
  /** `rules`: nobody may be paired with them. `seats`: everybody who may is taken. */
  kind: "rules" | "seats";
  /** What is so, and what would change it, for the organizer. */
  sentence: string;
  /** Mentors with whom one more seat would do, best first, by id. */
  mentors: string[];
};

export type Scored = {
  /** Mentee × mentor, 0 to 1; null where the two may not be paired. */
  score: (number | null)[][];
  /** Takes ids of a mentee and a mentor; throws RangeError for others. */
  explain: (mentee: string, mentor: string) => Explanation;
  /** Why this mentee, by id, has nobody in this result. */
  unmatchedReason: (
    mentee: string,
    result: { pairs: readonly { mentee: string; mentor: string }[] },
  ) => UnmatchedReason;
};
