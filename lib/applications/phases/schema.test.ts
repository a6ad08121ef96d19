import { describe, expect, it } from "vitest";
import { setPhasesSchema } from "./schema";

const form = {
  cohortId: "0199b4a1-0000-7000-8000-000000000001",
  ...{ applyFrom: "", applyUntil: "", startsOn: "", endsOn: "", mentorPlaces: "", menteePlaces: "" },
};
const problems = (more: Record<string, string>) =>
  setPhasesSchema.safeParse({ ...form, ...more }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a waitlist that moves up by itself", () => {
  it("needs a number of places, or none could become free", () => {
    expect(problems({ movesUp: "yes" })).toEqual(["movesUp"]);
    expect(problems({ movesUp: "yes", menteePlaces: "24" })).toEqual([]);
    expect(problems({ movesUp: "yes", mentorPlaces: "0" })).toEqual([]);
    expect(problems({})).toEqual([]);
  });
});
