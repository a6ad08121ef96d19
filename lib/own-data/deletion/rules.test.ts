import { expect, test } from "vitest";
import { erasedSentences, inTheWay, type Standing, staySentences } from "@/lib/own-data/deletion/rules";

const none = {
  ...{ privateNotes: 0, sharedNotes: 0, privateAnswers: 0, sharedAnswers: 0, points: 0, additions: 0 },
  ...{ endorsements: 0, concerns: 0, intakeAnswers: 0, pairings: 0, seats: 0 },
};
const standing = (more: Partial<Standing> = {}, counts: Partial<typeof none> = {}): Standing => ({
  ...{ slug: "harbor", name: "Harbor", joined: true, lastOwner: false, alone: false },
  ...more,
  counts: { ...none, ...counts },
});

test("somebody without an organization is told of their account alone", () => {
  expect(erasedSentences([])).toHaveLength(1);
  expect(staySentences([])).toEqual([]);
});

test("what there is is counted over all organizations, and what there is not is not said", () => {
  const two = [
    standing({}, { privateNotes: 2, points: 1, pairings: 1, intakeAnswers: 1 }),
    standing({ name: "Lake" }, { privateAnswers: 1, points: 2, endorsements: 1, seats: 1 }),
  ];
  const erased = erasedSentences(two).join("\n");
  expect(erased).toContain("What Harbor and Lake know of you");
  expect(erased).toContain("one answer from when you came");
  expect(erased).toContain("2 notes and one answer that only you");
  expect(erased).toContain("One pairing ends");
  expect(erased).toContain("One seat");
  const stays = staySentences(two).map(({ what }) => what);
  expect(stays[0]).toBe("3 points you shared with a group or a cohort");
  expect(stays).toContain("One endorsement");
  expect(stays.join()).not.toContain("concern");
});

test("an organization that nobody else has come into goes as a whole, and nothing of it stays", () => {
  const alone = standing({ name: "Mine", alone: true }, { points: 4 });
  expect(erasedSentences([alone]).at(-1)).toContain("The whole of Mine");
  expect(staySentences([alone])).toEqual([]);
});

test("the last owner among others stands in the way", () => {
  expect(inTheWay([standing(), standing({ name: "Lake", lastOwner: true })]).map(({ name }) => name)).toEqual(
    ["Lake"],
  );
});
