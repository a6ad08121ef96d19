import { describe, expect, it } from "vitest";
import { at, inHours, inShort, pairing } from "@/lib/home/testing/facts";
import { type HomeMeeting, meetingItems } from "./rules";

const meeting = (facts: Partial<HomeMeeting> = {}): HomeMeeting => ({
  ...{ id: "meeting", agreed: true, startsAt: inHours(20), endsAt: inHours(21) },
  ...{ place: "", online: false, choices: [], met: false },
  ...{ prepared: true, readable: false, noted: true, thanked: true, ...facts },
});
const asked = (facts: Partial<HomeMeeting>, role: "mentor" | "mentee" = "mentee") =>
  meetingItems(pairing({ role, state: "active", answered: true, meetings: [meeting(facts)] }), at).map(
    inShort,
  );

describe("meetings ask", () => {
  it("for the tap on a proposed time, as long as one is ahead", () => {
    const proposed = { agreed: false, startsAt: null, endsAt: null };
    expect(asked({ ...proposed, choices: [inHours(-1), inHours(30), inHours(50)] })).toEqual([
      [
        "Priya Raman proposes times to meet",
        "The first: [when 11-23T21:00]. One tap is enough.",
        "Choose a time → /meetings/meeting",
      ],
    ]);
    expect(asked({ ...proposed, choices: [inHours(-1)] })).toEqual([]);
    expect(asked({ ...proposed, choices: [] })).toEqual([]);
  });

  it("for a word on another time, beside the one that stands", () => {
    expect(asked({ choices: [inHours(30)] }).map(([title]) => title)).toEqual([
      "Priya Raman asks to move your meeting",
      "You meet Priya Raman",
    ]);
  });

  it("to be there, from two days before", () => {
    expect(asked({ place: "The library" })[0]).toEqual([
      "You meet Priya Raman",
      "[11-23T11:00 to 11-23T12:00] · The library",
      "See the meeting → /meetings/meeting",
    ]);
    expect(asked({ startsAt: inHours(49), endsAt: inHours(50) })).toEqual([]);
  });

  it("whether they were, for three weeks", () => {
    const ago = (days: number) => ({ startsAt: inHours(-24 * days - 1), endsAt: inHours(-24 * days) });
    expect(asked(ago(1))[0]?.[0]).toBe("Did you meet Priya Raman?");
    expect(asked(ago(22))).toEqual([]);
  });

  it("for a first one where there never was any; nothing where the pairing is over or only proposed", () => {
    const none = { arranged: false, answered: true };
    const first = meetingItems(pairing({ ...none, state: "active" }), at).map(inShort);
    expect(first.map(([title]) => title)).toEqual(["Arrange your first meeting with Priya Raman"]);
    expect(meetingItems(pairing({ ...none, state: "proposed" }), at)).toEqual([]);
  });

  it("a mentee to prepare, from five days before, and tell their mentor", () => {
    const later = { startsAt: inHours(100), endsAt: inHours(101) };
    expect(asked({ ...later, prepared: false })).toEqual([
      [
        "Prepare for [weekday 11-26T19:00] with Priya Raman",
        "What you want to ask, what moved, what you are in. Two minutes; you choose who reads it.",
        "Prepare → /meetings/meeting/prep",
      ],
    ]);
    expect(asked({ startsAt: inHours(121), endsAt: inHours(122), prepared: false })).toEqual([]);
    expect(asked({ ...later, prepared: false }, "mentor")).toEqual([]);
    expect(asked({ ...later, readable: true }, "mentor")[0]?.[0]).toBe(
      "Priya Raman has prepared for your meeting",
    );
  });

  it("after it a mentor for a note and a mentee for thanks, for ten days", () => {
    const fresh = { agreed: false, met: true, startsAt: inHours(-3), endsAt: inHours(-2) };
    const nothing = { noted: false, thanked: false };
    expect(asked({ ...fresh, ...nothing }, "mentor").map((lines) => lines.at(-1))).toEqual([
      "Write a note → /meetings/meeting/notes",
    ]);
    expect(asked({ ...fresh, ...nothing }).map((lines) => lines.at(-1))).toEqual([
      "Say thanks → /thanks?meeting=meeting&with=other",
    ]);
    expect(asked({ ...fresh, thanked: false, noted: true }, "mentor")).toEqual([]);
    expect(asked({ ...fresh, noted: false })).toEqual([]);
    expect(asked({ ...fresh, ...nothing, startsAt: inHours(-245), endsAt: inHours(-244) })).toEqual([]);
  });
});
