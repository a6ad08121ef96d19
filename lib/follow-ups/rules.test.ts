import { describe, expect, it } from "vitest";
import { makePromiseSchema, moveFollowUpSchema } from "@/lib/follow-ups/schema";
import { countsSentence, dueDay, dueWords, nudgeFrom } from "./rules";

const at = new Date("2026-12-01T03:30:00Z");
const id = "0190a3c2-7e6f-7cc3-98c4-dc0c0c07398f";

describe("until when", () => {
  const words = (day: string) => dueWords(day, "2026-11-30", "en-US");
  it("is said kindly, also when it is over", () => {
    expect(words("2026-11-30")).toBe("due today");
    expect(words("2026-12-01")).toBe("due tomorrow");
    expect(words("2026-12-06")).toBe("due in 6 days");
    expect(words("2026-12-07")).toBe("due Dec 7, 2026");
    expect(words("2026-11-29")).toBe("was due Nov 29, 2026");
  });

  it("is so many days ahead, or a date, and neither over nor far away", () => {
    expect(dueDay("2026-11-30", { due: 7 })).toBe("2026-12-07");
    expect(dueDay("2026-11-30", { due: 7, dueOn: "2026-12-24" })).toBe("2026-12-24");
    expect(() => dueDay("2026-11-30", { due: 7, dueOn: "2026-11-29" })).toThrow("This day is over.");
    expect(() => dueDay("2026-11-30", { due: 7, dueOn: "2028-01-01" })).toThrow("far away");
  });
});

it("a reminder is enough for three days", () => {
  const ago = (days: number) => new Date(at.getTime() - days * 86_400_000);
  expect(nudgeFrom(null, at)).toBeNull();
  expect(nudgeFrom(ago(2.9), at)).not.toBeNull();
  expect(nudgeFrom(ago(3), at)).toBeNull();
});

describe("what a form sends", () => {
  it("begins with a promise to oneself, due in a week", () => {
    expect(makePromiseSchema.parse({ text: " Call Ada ", otherId: "me" })).toMatchObject({
      ...{ text: "Call Ada", otherId: null, doer: "me", due: 7 },
    });
    expect(makePromiseSchema.parse({ text: "x", otherId: id, dueOn: "", noteId: "" })).toMatchObject({
      otherId: id,
    });
  });

  it.each([
    {},
    { text: "", otherId: "me" },
    { text: "x", otherId: "somebody" },
    { text: "x".repeat(301), otherId: "me" },
  ])("refuses %j", (sent) => {
    expect(makePromiseSchema.safeParse(sent).success).toBe(false);
  });

  it("moves to no day that is none", () => {
    expect(moveFollowUpSchema.safeParse({ followUpId: id, dueOn: "2026-02-30" }).success).toBe(false);
    expect(moveFollowUpSchema.safeParse({ followUpId: id, due: "14", dueOn: "" }).data?.due).toBe(14);
  });
});

it("organizers are told how many, in a sentence", () => {
  expect(countsSentence({ open: 0, overdue: 0, done: 0, dropped: 0 })).toBe("");
  expect(countsSentence({ open: 2, overdue: 1, done: 3, dropped: 0 })).toBe(
    "5 promises were made between people of this cohort: 3 kept, 2 open (1 past the day), 0 let go.",
  );
});
