import { describe, expect, it } from "vitest";
import { at, between, inShort, joined, session } from "@/lib/home/testing/facts";
import { prepItems, thanksItems } from "./rules";

const asked = (hours: number, role: "mentor" | "mentee", facts: Parameters<typeof between>[0]) =>
  prepItems(session(hours), joined(role), between(facts), at).map(inShort);

describe("preparing", () => {
  it("is asked of mentees for five days before an evening, until they have", () => {
    const [item] = asked(72, "mentee", { prepared: [] });
    expect(item?.[0]).toBe("Prepare for “Kick-off” in two minutes");
    expect(item?.at(-1)).toBe("Prepare → /sessions/session/prep");
    expect(asked(24 * 6, "mentee", { prepared: [] })).toEqual([]);
    expect(asked(72, "mentor", { prepared: [] })).toEqual([]);
    expect(asked(72, "mentee", {})).toEqual([]);
    expect(asked(-1, "mentee", { prepared: [] })).toEqual([]);
  });

  it("is told to whoever may read it, by name", () => {
    const names = ["Jonas Weber", "Priya Raman"];
    const [item] = asked(24 * 6, "mentor", { prepared: [{ sessionId: "session", mine: false, names }] });
    expect(item?.[0]).toBe("Jonas Weber and Priya Raman have prepared for “Kick-off”");
    expect(asked(24, "mentor", { prepared: [{ sessionId: "another", mine: false, names }] })).toEqual([]);
  });
});

it("thanks wait to be read, in their own words", () => {
  const [item] = thanksItems(between({ thanks: [{ id: "t", text: "You listened.", name: "Priya Raman" }] }));
  expect(item).toMatchObject({ kind: "thanks", quote: "You listened.", href: "/thanks" });
  expect(item?.title).toEqual(["Priya Raman thanks you"]);
});
