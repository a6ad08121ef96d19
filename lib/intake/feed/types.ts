/** A topic and how much somebody offers it or looks for it: 1 a little, 2 some, 3 a lot. */
type TopicLevel = { topic: string; level: 1 | 2 | 3 };

/** What the matching knows about somebody who takes part. Ids are those of participations and of topics. */
export type MatchPerson = {
  id: string;
  /** Of a mentor what they offer, of a mentee what they look for. */
  topics: TopicLevel[];
  jobFunction: string | null;
  industry: string | null;
  employer: string | null;
  /** The place among the seniorities of lib/profile/rules: 0 is the first years. */
  seniority: number | null;
  goals: string | null;
  languages: string[];
  /** IANA. */
  timeZone: string | null;
  /** Local hours of the week that suit: 0 is Monday 00:00–01:00, 167 the last of Sunday. */
  hours: number[];
  /** Who of the other role this person reports to, or the other way about, as either of them said. */
  managers: string[];
};

export type MatchPeople = {
  mentees: MatchPerson[];
  mentors: (MatchPerson & { capacity: number })[];
  topicNames: Record<string, string>;
};

export type MatchWishes = {
  /** Shortlists of either side; rank 1 is the first. */
  wishes: { by: string; about: string; rank: number }[];
  /** Who must not be paired, from whichever side, blocks among them: nobody is ever told. */
  apart: [string, string][];
};
