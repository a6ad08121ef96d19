import { expect, it } from "vitest";
import { people, sayWhom, stateOf, whomValue } from "./rules";
import { draftAnnouncementSchema } from "./schema";

it("says whom in words", () => {
  expect(sayWhom({ audience: "session" }, "Kick-off")).toBe("Whoever comes to “Kick-off”");
  expect(sayWhom({ audience: "session" }, "Kick-off", true)).toBe("Whoever came to “Kick-off”");
  expect(sayWhom({ audience: "cohort" }, "")).toBe("Everybody in the cohort");
  expect([people(1), people(42)]).toEqual(["1 person", "42 people"]);
});

it("is a draft, leaving for a minute, then sent", () => {
  const at = new Date("2026-12-01T10:00:00Z");
  expect(stateOf(null, at)).toBe("draft");
  expect(stateOf(new Date(at.getTime() + 1), at)).toBe("leaving");
  expect(stateOf(at, at)).toBe("sent");
});

it("one choice of the form is an audience, with what it is about", () => {
  const cohortId = "0193f6f0-0000-7000-8000-000000000001";
  const parse = (whom: unknown) =>
    draftAnnouncementSchema.safeParse({ cohortId, whom, subject: "Room", body: "Moved." });
  const group = { audience: "group", targetId: cohortId } as const;
  expect(parse(whomValue(group)).data?.whom).toEqual(group);
  expect(parse("mentors").data?.whom).toEqual({ audience: "mentors", targetId: null });
  for (const wrong of [undefined, "", "everybody", "group:1", "constructor"])
    expect(parse(wrong).success).toBe(false);
});
