import { describe, expect, it } from "vitest";
import { at, mentorNamed, noRules, scored, somebody } from "../testing/people";

const ana = somebody("ana", {
  industry: "Health care",
  seniority: 1,
  languages: ["English", "Portuguese"],
  hours: [...at(0, 18, 20), ...at(3, 18, 19)],
  topics: [
    { topic: "s", level: 1 },
    { topic: "p", level: 3 },
  ],
});
const ben = mentorNamed("ben", {
  industry: "health care",
  seniority: 3,
  languages: ["Portuguese", "English"],
  hours: [...at(0, 17, 21), ...at(3, 18, 19)],
  topics: [
    { topic: "p", level: 2 },
    { topic: "s", level: 2 },
  ],
});
const carl = mentorNamed("carl", { languages: ["English"] });
const two = { mentees: [ana], mentors: [ben, carl] };

describe("why two are a pair", () => {
  it("is told to the organizer and to each of the two, in their place", () => {
    expect(scored(two).explain("ana", "ben").sentences).toEqual({
      organizer:
        "Both in health care; offers pricing and stakeholder work, which the mentee asked for; two steps ahead of the mentee; both speak Portuguese; three shared hours on weekday evenings.",
      mentor:
        "Both of you in health care; looking for pricing and stakeholder work, which you offer; you are two steps ahead; both speak Portuguese; three shared hours on weekday evenings.",
      mentee:
        "Both of you in health care; offers pricing and stakeholder work, which you asked for; two steps ahead of you; both speak Portuguese; three shared hours on weekday evenings.",
    });
  });

  it("is kind where there is little to say", () => {
    const { sentences } = scored({ mentees: [somebody("ana")], mentors: [mentorNamed("ben")] }).explain(
      "ana",
      "ben",
    );
    expect(sentences.organizer).toBe("Nothing much in common on paper, and nothing that stands against it.");
  });

  it("tells each of their own wish alone, and the organizer of none", () => {
    const wishes = [{ by: "ana", about: "ben", rank: 1 }];
    const { sentences, ...rest } = scored({ ...two, wishes }).explain("ana", "ben");
    const without = scored(two).explain("ana", "ben");
    expect(sentences.mentee).toMatch(/^You put them on your list; both of you in health care/);
    expect(sentences.mentor).toBe(without.sentences.mentor);
    expect(sentences.organizer).toBe(without.sentences.organizer);
    expect(rest).toEqual({ possible: true, fit: without.fit, parts: without.parts });
  });

  it("tells the hours on the reader's own clock", () => {
    const far = mentorNamed("ben", { timeZone: "America/New_York", hours: at(0, 13, 15) });
    const mentee = somebody("ana", { timeZone: "Europe/Lisbon", hours: at(0, 18, 20) });
    const { sentences } = scored({ mentees: [mentee], mentors: [far] }).explain("ana", "ben");
    expect(sentences.mentor).toBe("Two shared hours on weekday afternoons.");
    expect(sentences.mentee).toBe("Two shared hours on weekday evenings.");
    expect(sentences.organizer).toBe("Two shared hours on weekday evenings for the mentee.");
  });

  it("is refused for somebody who is not there", () => {
    expect(() => scored(two).explain("ana", "nobody")).toThrow(RangeError);
  });
});

describe("why two cannot be a pair", () => {
  it("names the rules to the organizer alone", () => {
    const rules = { ...noRules, mentorSenior: true };
    const boss = { ...ana, seniority: 3 };
    const { possible, sentences } = scored({ mentees: [boss], mentors: [ben], rules }).explain("ana", "ben");
    expect(possible).toBe(false);
    expect(sentences.organizer).toBe("The mentor is not more senior.");
    expect(sentences.mentor).toBe("Not possible by the rules and what people told us.");
  });

  it("never says that somebody wants to be kept apart, or who is whose manager", () => {
    const apart = scored({ ...two, apart: [["ben", "ana"]] }).explain("ana", "ben");
    const managed = scored({
      mentees: [{ ...ana, managers: ["ben"] }],
      mentors: [ben],
      rules: { ...noRules, notOwnManager: true },
    }).explain("ana", "ben");
    expect(apart).toEqual(managed);
    expect(apart.sentences.organizer).toBe("Not possible by the rules and what people told us.");
  });
});

describe("why somebody has nobody", () => {
  const rules = { ...noRules, sharedLanguage: true };
  const only = { ...ana, languages: ["Portuguese"] };
  const taken = { pairs: [{ mentee: "eva", mentor: "ben" }] };
  const names = { ben: "Ben Okafor" };

  it("names those whose next seat would do, and what sets them apart", () => {
    const { unmatchedReason } = scored({ mentees: [only], mentors: [ben, carl], rules, names });
    expect(unmatchedReason("ana", taken)).toEqual({
      kind: "seats",
      sentence: "Everybody who speaks Portuguese is taken: one more seat with Ben Okafor would do.",
      mentors: ["ben"],
    });
  });

  it("counts them where they have no names", () => {
    const { unmatchedReason } = scored({ mentees: [only], mentors: [ben, { ...carl, capacity: 0 }] });
    expect(unmatchedReason("ana", taken).sentence).toBe(
      "Everybody who fits the rules is taken: one more seat with one of these two mentors would do.",
    );
  });

  it("names the rule that leaves nobody, and what would do", () => {
    const { unmatchedReason } = scored({ mentees: [only], mentors: [carl], rules });
    expect(unmatchedReason("ana", { pairs: [] })).toEqual({
      kind: "rules",
      sentence: "No mentor shares a language with them: a mentor who speaks Portuguese would do.",
      mentors: [],
    });
  });

  it("says nothing of who is kept apart", () => {
    const { unmatchedReason } = scored({ mentees: [ana], mentors: [ben], apart: [["ana", "ben"]] });
    expect(unmatchedReason("ana", { pairs: [] }).sentence).toBe(
      "No mentor is possible by the rules and what people told us: another mentor would do.",
    );
  });

  it("says so where there are no mentors, and where a seat is free by now", () => {
    expect(scored({ mentees: [ana], mentors: [] }).unmatchedReason("ana", { pairs: [] }).sentence).toBe(
      "There are no mentors yet: the first one would do.",
    );
    const { unmatchedReason } = scored({ mentees: [ana], mentors: [ben], names });
    expect(unmatchedReason("ana", { pairs: [] }).sentence).toBe(
      "There is a seat free by now with Ben Okafor: match again.",
    );
  });
});
