import { spokenByAll, whatIsCommon } from "./common";
import { partsOf, weigh } from "./parts";
import type { Ready, ReadyPeople } from "./people";
import { againstOf } from "./rules";
import { notPossible, ruleSentences, sentencesOf } from "./sentences";
import type { Explanation, PairParts, ScoringInput } from "./types";
import type { Told } from "./wishes";
import { sentence } from "./words";

type Explain = (mentee: string, mentor: string) => Explanation;

/** Explains pairs one at a time: only those that somebody looks at. */
export function explainer(input: ScoringInput, people: ReadyPeople, told: Told): Explain {
  const byId = (list: readonly Ready[]) => new Map(list.map((ready) => [ready.person.id, ready]));
  const [mentees, mentors] = [byId(people.mentees), byId(people.mentors)];
  const known = spokenByAll(people);
  return (menteeId, mentorId) => {
    const [mentee, mentor] = [mentees.get(menteeId), mentors.get(mentorId)];
    if (!mentee || !mentor) throw new RangeError(`Nobody to explain: ${menteeId} and ${mentorId}.`);
    const common = whatIsCommon(mentee, mentor, input, known);
    const against = againstOf(mentee, mentor, input.rules, told.kept);
    if (against.rules.length > 0 || against.kept) {
      const named = against.rules.map((rule) => ruleSentences[rule](common, input.rules.sharedHours));
      const organizer = named.length > 0 ? sentence(named) : notPossible;
      const sentences = { organizer, mentor: notPossible, mentee: notPossible };
      return { possible: false, fit: null, parts: [], sentences };
    }
    const parts = partsOf(mentee, mentor, 0);
    return {
      possible: true,
      fit: weigh(parts, { ...input.weights, wishes: 0 }),
      parts: shown(parts, input),
      sentences: sentencesOf(common, {
        byMentee: told.rank(menteeId, mentorId) !== undefined,
        byMentor: told.rank(mentorId, menteeId) !== undefined,
      }),
    };
  };
}

const names = ["topics", "industry", "jobFunction", "seniority", "hours", "languages"] as const;

function shown(parts: PairParts, { weights }: ScoringInput): Explanation["parts"] {
  return names
    .map((part) => ({ part, value: parts[part], weight: weights[part] }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.value * b.weight - a.value * a.weight);
}
