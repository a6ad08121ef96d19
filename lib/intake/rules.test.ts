import { describe, expect, it } from "vitest";
import { missingSentence, stepAfter } from "@/lib/intake/rules";
import { levelField, saveAboutSchema, saveHoursSchema, saveTopicsSchema } from "@/lib/intake/schema";

const cohortId = "01900000-0000-7000-8000-000000000000";
const topicId = "01900000-0000-7000-8000-000000000001";

describe("what is missing", () => {
  it("is said in words", () => {
    expect(missingSentence([], "mentee")).toBe(
      "what they look for, about their work, and when they have time",
    );
    expect(missingSentence(["topics", "about"], "mentor")).toBe("when they have time");
    expect(stepAfter("topics")).toBe("about");
    expect(stepAfter("hours")).toBeNull();
  });
});

describe("what a form sends", () => {
  it("of topics: each once, some of it where nothing else is said", () => {
    const sent = { cohortId, topics: [topicId, topicId], [levelField(topicId)]: "3", "level-other": "1" };
    expect(saveTopicsSchema.parse(sent)).toEqual({ cohortId, topics: [{ topicId, level: 3 }] });
    expect(saveTopicsSchema.parse({ cohortId, topics: [topicId] }).topics).toEqual([{ topicId, level: 2 }]);
    expect(
      saveTopicsSchema.parse({ cohortId, topics: [topicId], [levelField(topicId)]: "9" }).topics,
    ).toEqual([{ topicId, level: 2 }]);
    expect(saveTopicsSchema.parse({ cohortId }).topics).toEqual([]);
  });

  it("of work: nothing has to be said", () => {
    expect(saveAboutSchema.parse({ cohortId, languages: "English, Dutch; Dutch" })).toMatchObject({
      goals: "",
      seniority: "",
      languages: ["English", "Dutch"],
    });
    expect(saveAboutSchema.safeParse({ cohortId, goals: "x".repeat(601) }).success).toBe(false);
    // A phone counts a line end as one sign, its form sends two.
    expect(saveAboutSchema.parse({ cohortId, goals: "One.\r\nTwo." }).goals).toBe("One.\nTwo.");
  });

  it("of hours: boxes that are not on the page are passed over", () => {
    const sent = {
      cohortId,
      timeZone: "Asia/Calcutta",
      cells: ["0-early", "9-early"],
      quick: ["evenings", "x"],
    };
    expect(saveHoursSchema.parse(sent)).toMatchObject({
      timeZone: "Asia/Kolkata",
      cells: ["0-early"],
      quick: ["evenings"],
      exact: false,
      capacity: null,
    });
    expect(saveHoursSchema.safeParse({ ...sent, timeZone: "Nowhere" }).success).toBe(false);
  });
});
