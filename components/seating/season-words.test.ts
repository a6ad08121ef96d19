import { describe, expect, it } from "vitest";
import type { SeasonEvening, SeasonSeating } from "@/lib/seating/season/queries";
import { changesWords, eveningWords, planChangeWords } from "./season-words";

const evening = (rest: Partial<SeasonEvening>): SeasonEvening => ({
  ...{ id: "e", number: 1, title: "Kick-off", startsAt: new Date(0), endsAt: new Date(0) },
  ...{ stand: "planned", groups: [], again: 0, ...rest },
});
const groups = [
  [0, 2, 3],
  [1, 4],
];
const words = (rest: Partial<SeasonEvening>, mentors = 2) =>
  eveningWords(evening({ groups, ...rest }), (at) => at < mentors);

describe("an evening in a line", () => {
  it("says sizes, mentors and who meets again", () => {
    expect(words({})).toBe("2 groups of 2 or 3 · 1 mentor in each · nobody meets again");
    expect(words({ again: 1 })).toBe("2 groups of 2 or 3 · 1 mentor in each · 1 pair meets again");
    expect(words({ again: 7, stand: "held" })).toBe(
      "2 groups of 2 or 3 · 1 mentor in each · 7 pairs met again",
    );
    expect(words({ groups: [[0, 1, 2]] }, 0)).toBe("One group of 3 · without mentors · nobody meets again");
    expect(words({ groups: [] })).toBe("");
  });
});

describe("what has changed since", () => {
  const person = (id: string, name: string): SeasonSeating["people"][number] => ({
    ...{ id, name, membershipId: id, role: "mentee", gone: false },
  });
  const season = (changes: SeasonSeating["changes"]) =>
    changesWords({
      changes,
      people: [person("a", "Ada"), person("b", "Ben")],
      evenings: [evening({ id: "e" })],
    });

  it("is told by name, and what has several causes by none", () => {
    const changes = { joined: ["a", "b"], left: [], otherwise: ["e"], more: true };
    expect(season(changes)).toEqual([
      "Ada and Ben joined and have no place in it yet.",
      "“Kick-off” went otherwise than planned.",
      "Something that it rests on is different by now.",
    ]);
    expect(season({ joined: [], left: ["unknown"], otherwise: [], more: false })).toEqual(["Somebody left."]);
    expect(season(null)).toEqual([]);
  });
});

it("names the last change of a plan", () => {
  const change = {
    id: "c",
    kind: "move",
    undone: false,
    subjectId: "a",
    name: "Ada",
    changedAt: new Date(0),
  } as const;
  expect(planChangeWords(change)).toEqual({ sentence: "Ada was moved in the plan.", button: "Undo" });
  expect(planChangeWords({ ...change, kind: "plan", name: null, undone: true })).toEqual({
    sentence: "The evenings to come were planned, and that was undone.",
    button: "Do it again",
  });
});
