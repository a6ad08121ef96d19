import { explainer } from "./explain";
import { partsOf, sumOf, weigh } from "./parts";
import { makeReady, type Ready } from "./people";
import { forbids, openRules } from "./rules";
import type { Scored, ScoringInput } from "./types";
import { reasoner } from "./unmatched";
import { type Told, whatWasTold } from "./wishes";

/**
 * Says how well every mentee and mentor fit, by the organizer's weights and rules, and why. The score of a pair is the mean of
 * its parts by their weights; where a rule or a wish stands against it, it is null. Nothing here decides who gets whom:
 * that is `match`.
 */
export function scorePairs(input: ScoringInput): Scored {
  const people = makeReady(input);
  const told = whatWasTold(input);
  return {
    score: people.mentees.map((mentee) => lineOf(mentee, people.mentors, input, told)),
    explain: explainer(input, people, told),
    unmatchedReason: reasoner(input, people, told),
  };
}

function lineOf(
  mentee: Ready,
  mentors: readonly Ready[],
  { rules, weights }: ScoringInput,
  told: Told,
): (number | null)[] {
  const { id } = mentee.person;
  const kept = told.keptFrom.get(id);
  const wished = told.wished.get(id);
  const all = sumOf(weights);
  const asked = openRules.filter((rule) => rules[rule] !== false && rules[rule] !== 0);
  return mentors.map((mentor) => {
    const other = mentor.person.id;
    if (kept?.has(other)) return null;
    for (const rule of asked) if (forbids(rule, rules, mentee, mentor)) return null;
    return weigh(partsOf(mentee, mentor, wished?.has(other) ? told.part(id, other) : 0), weights, all);
  });
}
