import { offsetOf, type Week, weekOf } from "./hours";
import type { MatchPerson, ScoringInput } from "./types";

/** A person made ready to be compared thousands of times: words are numbers, -1 where nothing is said. */
export type Ready = {
  person: MatchPerson;
  industry: number;
  jobFunction: number;
  employer: number;
  /** -1 where it is not known. */
  seniority: number;
  languages: readonly number[];
  /** Null for somebody who named no hours. */
  week: Week | null;
  topics: readonly { topic: string; at: number; level: number }[];
  /** The same by topic: 0 for one they did not name. */
  levels: Uint8Array;
  allLevels: number;
};

export type ReadyPeople = { mentees: Ready[]; mentors: Ready[] };

/** The same word however it is written: spaces, capitals, and forms of letters that look alike. */
const plain = (text: string) => text.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();

/** Numbers words in the order they come. */
function numbering(): (word: string | null) => number {
  const known = new Map<string, number>();
  return (word) => {
    const text = plain(word ?? "");
    if (text === "") return -1;
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

export function makeReady({ mentees, mentors, at }: ScoringInput): ReadyPeople {
  const [words, tongues] = [numbering(), numbering()];
  const offsets = new Map<string | null, number>();
  const instant = new Date(at);
  const ids = new Set([...mentees, ...mentors].flatMap(({ topics }) => topics.map(({ topic }) => topic)));
  const placeOf = new Map([...ids].map((id, at) => [id, at]));
  const ready = (person: MatchPerson): Ready => {
    const offset = offsets.get(person.timeZone) ?? offsetOf(person.timeZone, instant);
    offsets.set(person.timeZone, offset);
    const topics = person.topics.map(({ topic, level }) => ({ topic, level, at: placeOf.get(topic) ?? 0 }));
    const levels = new Uint8Array(placeOf.size);
    for (const { at: place, level } of topics) levels[place] = level;
    return {
      person,
      industry: words(person.industry),
      jobFunction: words(person.jobFunction),
      employer: words(person.employer),
      seniority: person.seniority ?? -1,
      languages: person.languages.map(tongues).filter((language) => language >= 0),
      week: person.hours.length > 0 ? weekOf(person.hours, offset) : null,
      topics,
      levels,
      allLevels: topics.reduce((sum, { level }) => sum + level, 0),
    };
  };
  return { mentees: mentees.map(ready), mentors: mentors.map(ready) };
}
