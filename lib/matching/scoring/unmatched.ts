import { partsOf, weigh } from "./parts";
import type { Ready, ReadyPeople } from "./people";
import { type Against, againstOf, type OpenRule } from "./rules";
import type { Scored, ScoringInput, UnmatchedReason } from "./types";
import type { Told } from "./wishes";
import { inWords, listed } from "./words";

type Reasoner = Scored["unmatchedReason"];
type Candidate = { mentor: Ready; fit: number; against: Against };

/** Says why somebody has nobody, and what would change it. Never that somebody did not want them. */
export function reasoner(input: ScoringInput, people: ReadyPeople, told: Told): Reasoner {
  const capacityOf = new Map(input.mentors.map(({ id, capacity }) => [id, capacity]));
  const weights = { ...input.weights, wishes: 0 };
  return (menteeId, { pairs }) => {
    const mentee = people.mentees.find(({ person }) => person.id === menteeId);
    if (!mentee) throw new RangeError(`Nobody to reason about: ${menteeId}.`);
    const all = people.mentors
      .map((mentor) => ({
        mentor,
        fit: weigh(partsOf(mentee, mentor, 0), weights),
        against: againstOf(mentee, mentor, input.rules, told.kept),
      }))
      .sort((a, b) => b.fit - a.fit);
    const possible = all.filter(({ against }) => against.rules.length === 0 && !against.kept);
    if (possible.length === 0) return byRules(mentee, all);
    const free = (id: string) =>
      (capacityOf.get(id) ?? 0) > pairs.filter(({ mentor }) => mentor === id).length;
    const open = possible.find(({ mentor }) => free(mentor.person.id));
    return open ? bySpace(open, input) : bySeats(mentee, possible, all, input);
  };
}

/** A seat is free with somebody who may have them: the answer was worked out before that seat was there. */
function bySpace({ mentor }: Candidate, input: ScoringInput): UnmatchedReason {
  const { id } = mentor.person;
  const sentence = `There is a seat free by now with ${nameOf(id, input) ?? "a mentor who fits"}: match again.`;
  return { kind: "seats", sentence, mentors: [id] };
}

function bySeats(
  mentee: Ready,
  possible: Candidate[],
  all: Candidate[],
  input: ScoringInput,
): UnmatchedReason {
  const ids = possible.map(({ mentor }) => mentor.person.id);
  const named = ids.slice(0, 3).flatMap((id) => nameOf(id, input) ?? []);
  const among = ids.length === 1 ? "that mentor" : `one of these ${inWords(ids.length)} mentors`;
  const whom = named.length > 0 ? listed(named, "or") : among;
  const sentence = `${everybody(mentee, possible, all)} is taken: one more seat with ${whom} would do.`;
  return { kind: "seats", sentence, mentors: ids };
}

/** Whom the mentee could have, by what sets them apart from the others, where one thing does. */
function everybody(mentee: Ready, possible: Candidate[], all: Candidate[]): string {
  const others = all.filter(({ against }) => against.rules.length > 0);
  const only = (rule: OpenRule) =>
    others.length > 0 && others.every(({ against }) => against.rules.includes(rule));
  const [language] = mentee.person.languages;
  if (only("sharedLanguage") && language && mentee.languages.length === 1)
    return `Everybody who speaks ${language}`;
  if (only("sharedHours")) return "Everybody with enough hours in common";
  if (only("mentorSenior")) return "Everybody more senior";
  if (only("differentEmployer")) return "Everybody from another employer";
  return possible.length === 1 ? "The only mentor who fits the rules" : "Everybody who fits the rules";
}

const nameOf = (id: string, { names }: ScoringInput) => names?.[id];

const changes: Record<OpenRule, (mentee: Ready) => string> = {
  sharedLanguage: ({ person }) => `a mentor who speaks ${listed(person.languages, "or")} would do`,
  mentorSenior: () => "somebody more senior would do, or no rule that the mentor be senior",
  differentEmployer: () => "somebody from another employer would do",
  sharedHours: () => "a few more hours that suit would do, or a rule that asks for fewer",
};

const lacks: Record<OpenRule, string> = {
  sharedLanguage: "shares a language with them",
  mentorSenior: "is more senior",
  differentEmployer: "works for another employer",
  sharedHours: "has enough hours in common with them",
};

/** Nobody may be paired with them: names the rule that stands alone most often, where one does. */
function byRules(mentee: Ready, all: Candidate[]): UnmatchedReason {
  if (all.length === 0)
    return { kind: "rules", sentence: "There are no mentors yet: the first one would do.", mentors: [] };
  const alone = new Map<OpenRule, number>();
  for (const { against } of all) {
    const [rule] = against.rules;
    if (rule && against.rules.length === 1 && !against.kept) alone.set(rule, (alone.get(rule) ?? 0) + 1);
  }
  const [most] = [...alone].sort((a, b) => b[1] - a[1]);
  if (!most) {
    const sentence = "No mentor is possible by the rules and what people told us: another mentor would do.";
    return { kind: "rules", sentence, mentors: [] };
  }
  const [rule, count] = most;
  const who = count === all.length ? "No mentor" : "No mentor who is possible otherwise";
  return { kind: "rules", sentence: `${who} ${lacks[rule]}: ${changes[rule](mentee)}.`, mentors: [] };
}
