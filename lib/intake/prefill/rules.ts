import type { MatchField, ParticipationRole } from "@/lib/db/generated/enums";
import { fieldOfWording, folded, speaksOf } from "@/lib/intake/prefill/words";
import { isLevel, type Level, MOST_GOALS } from "@/lib/intake/rules";
import { seniorities, seniorityWords } from "@/lib/profile/rules";

/** Where something is known from. */
export type Source = "application" | "earlier" | "profile" | "organization" | "roster";

export const sourceWords: Record<Source, string> = {
  application: "From your application.",
  earlier: "As you said it for an earlier season.",
  profile: "From your profile.",
  organization: "As your organizers have it.",
  roster: "From the form you filled in to take part.",
};

/** An answer somebody gave before, to a question in its own words; `feeds` where an organizer said what it stands for. */
export type Said = {
  source: "application" | "roster";
  question: string;
  answer: readonly string[];
  feeds: MatchField | null;
};

/** What there is about somebody before they are asked. */
export type Sources = {
  role: ParticipationRole;
  /** As the organization knows them. */
  membership: {
    employer: string;
    yearsOfExperience: number | null;
    topics: readonly string[];
    timeZone: string | null;
  };
  /** As they say themselves. */
  profile: {
    employer: string;
    industry: string;
    seniority: string;
    languages: readonly string[];
    timeZone: string | null;
    offers: readonly string[];
    seeks: readonly string[];
  };
  /** What they said for the pairing of another cohort, the latest. */
  earlier: {
    role: ParticipationRole;
    jobFunction: string;
    industry: string;
    employer: string;
    seniority: string;
    languages: readonly string[];
    timeZone: string | null;
    hours: readonly number[];
    topics: readonly { name: string; level: number }[];
  } | null;
  said: readonly Said[];
};

export type Topic = { id: string; name: string };

type Found<T> = { value: T; from: Source } | null;

export type Known = {
  /** Topics of the list. */
  topics: Found<{ topicId: string; level: Level }[]>;
  jobFunction: Found<string>;
  industry: Found<string>;
  employer: Found<string>;
  seniority: Found<string>;
  goals: Found<string>;
  languages: Found<string[]>;
  timeZone: Found<string>;
  hours: Found<number[]>;
};

const first = <T>(...found: Found<T>[]): Found<T> => found.find((each) => each !== null) ?? null;

const known = <T extends string | readonly unknown[]>(value: T | null, from: Source): Found<T> =>
  value && value.length > 0 ? { value, from } : null;

/**
 * What is known of somebody, each with where from: what they wrote for this cohort first, then earlier
 * seasons, then their profile.
 */
export function knownOf(sources: Sources, topics: readonly Topic[]): Known {
  const { role, membership, profile, earlier, said } = sources;
  const answers = (field: MatchField) =>
    said.filter(({ feeds, question }) => (feeds ?? fieldOfWording(question)) === field);
  const line = (field: MatchField, source: Said["source"], most = 100): Found<string> => {
    const found = answers(field).find((each) => each.source === source);
    return known(found?.answer.join(", ").slice(0, most).trim() ?? "", source);
  };
  const inList = (texts: readonly string[], from: Source, levelOf = (_: string): Level => 2) =>
    known(
      topics.flatMap(({ id, name }) => {
        const text = texts.find((each) => speaksOf(each, name));
        return text === undefined ? [] : [{ topicId: id, level: levelOf(text) }];
      }),
      from,
    );
  const before = earlier?.role === role ? earlier.topics : [];
  const levelBefore = (name: string): Level => {
    const level = before.find((each) => each.name === name)?.level ?? 2;
    return isLevel(level) ? level : 2;
  };
  const chosen = (source: Said["source"]) =>
    answers("topics").flatMap((each) => (each.source === source ? each.answer : []));
  return {
    topics: first(
      inList(chosen("application"), "application"),
      inList(
        before.map(({ name }) => name),
        "earlier",
        levelBefore,
      ),
      inList(role === "mentor" ? profile.offers : profile.seeks, "profile"),
      inList(membership.topics, "organization"),
      inList(chosen("roster"), "roster"),
    ),
    jobFunction: first(
      line("jobFunction", "application"),
      known(earlier?.jobFunction ?? "", "earlier"),
      line("jobFunction", "roster"),
    ),
    industry: first(
      line("industry", "application"),
      known(earlier?.industry ?? "", "earlier"),
      known(profile.industry, "profile"),
      line("industry", "roster"),
    ),
    employer: first(
      line("employer", "application"),
      known(earlier?.employer ?? "", "earlier"),
      known(profile.employer, "profile"),
      known(membership.employer, "organization"),
      line("employer", "roster"),
    ),
    seniority: first(
      known(seniorityIn(line("seniority", "application")), "application"),
      known(earlier?.seniority ?? "", "earlier"),
      known(profile.seniority, "profile"),
      known(seniorityIn(line("seniority", "roster")), "roster"),
      known(seniorityAfter(membership.yearsOfExperience), "organization"),
    ),
    goals: first(line("goals", "application", MOST_GOALS), line("goals", "roster", MOST_GOALS)),
    languages: first(
      known(listed(line("languages", "application")), "application"),
      known([...(earlier?.languages ?? [])], "earlier"),
      known([...profile.languages], "profile"),
      known(listed(line("languages", "roster")), "roster"),
    ),
    timeZone: first(
      known(earlier?.timeZone ?? "", "earlier"),
      known(profile.timeZone, "profile"),
      known(membership.timeZone, "organization"),
    ),
    hours: known([...(earlier?.hours ?? [])], "earlier"),
  };
}

const listed = (found: Found<string>): string[] =>
  (found?.value ?? "")
    .split(/[,;/\n]| and /)
    .map((word) => word.trim())
    .filter((word) => word !== "" && word.length <= 60)
    .slice(0, 12);

function seniorityIn(found: Found<string>): string {
  const said = folded(found?.value ?? "");
  return seniorities.find((each) => said === each || said === folded(seniorityWords[each])) ?? "";
}

/** A first guess, for its person to correct. */
function seniorityAfter(years: number | null): string {
  if (years === null) return "";
  return years < 4 ? "early" : years < 9 ? "established" : "senior";
}
