import { sharedHours, sharedOnOwnClock } from "./hours";
import { shareLanguage } from "./parts";
import type { Ready, ReadyPeople } from "./people";
import type { ScoringInput } from "./types";

/** What two have in common, in the words of the people and the program; null or empty where there is nothing to say. */
export type Common = {
  topics: string[];
  industry: string | null;
  jobFunction: string | null;
  /** How many steps the mentor is ahead. */
  ahead: number | null;
  /** A language both speak that not everybody here does. */
  languages: string[];
  hours: number | null;
  /** The same hours on either's clock. */
  menteeHours: number[];
  mentorHours: number[];
};

export function whatIsCommon(
  mentee: Ready,
  mentor: Ready,
  { topicNames }: ScoringInput,
  spokenByAll: ReadonlySet<number>,
): Common {
  const asked = mentee.topics.filter(({ at }) => (mentor.levels[at] as number) > 0);
  const most = [...asked].sort((a, b) => strength(b, mentor) - strength(a, mentor));
  return {
    topics: most.flatMap(({ topic }) => topicNames[topic] ?? []),
    industry: mentee.industry >= 0 && mentee.industry === mentor.industry ? mentee.person.industry : null,
    jobFunction:
      mentee.jobFunction >= 0 && mentee.jobFunction === mentor.jobFunction ? mentee.person.jobFunction : null,
    ahead: mentee.seniority >= 0 && mentor.seniority >= 0 ? mentor.seniority - mentee.seniority : null,
    languages: shareLanguage(mentee, mentor) ? rareOf(mentee, mentor, spokenByAll) : [],
    ...hoursOf(mentee, mentor),
  };
}

const strength = ({ at, level }: { at: number; level: number }, mentor: Ready) =>
  Math.min(mentor.levels[at] as number, level);

function rareOf(mentee: Ready, mentor: Ready, spokenByAll: ReadonlySet<number>): string[] {
  return mentee.languages.flatMap((language, at) =>
    mentor.languages.includes(language) && !spokenByAll.has(language)
      ? [mentee.person.languages[at] ?? ""]
      : [],
  );
}

function hoursOf(mentee: Ready, mentor: Ready): Pick<Common, "hours" | "menteeHours" | "mentorHours"> {
  if (!mentee.week || !mentor.week) return { hours: null, menteeHours: [], mentorHours: [] };
  return {
    hours: sharedHours(mentee.week, mentor.week),
    menteeHours: sharedOnOwnClock(mentee.week, mentor.week),
    mentorHours: sharedOnOwnClock(mentor.week, mentee.week),
  };
}

/** The languages that everybody speaks who named any: to share one of them says nothing. */
export function spokenByAll({ mentees, mentors }: ReadyPeople): Set<number> {
  const told = [...mentees, ...mentors].filter(({ languages }) => languages.length > 0);
  const [first] = told;
  if (!first) return new Set();
  return new Set(first.languages.filter((one) => told.every(({ languages }) => languages.includes(one))));
}
