import { describe, expect, it } from "vitest";
import {
  at,
  between,
  cohort,
  inHours,
  inShort,
  joined,
  pairing,
  prompt,
  session,
} from "@/lib/home/testing/facts";
import type { HomePrompt } from "./queries";
import { takingPart } from "./rules";

type Asking = Partial<Parameters<typeof takingPart>[0]> & { prompts?: HomePrompt[] };
const items = ({ prompts, ...facts }: Asking) =>
  takingPart(
    { cohorts: [], sessions: [], pairings: [], between: between({ prompts: prompts ?? [] }), ...facts },
    at,
  );
const asked = (facts: Asking) => items(facts).map(inShort);
const kinds = (facts: Asking) => items(facts).map(({ kind }) => kind);

describe("whoever takes part is asked", () => {
  it("nothing, while all is done", () => {
    expect(
      asked({
        cohorts: [joined("mentee"), cohort()],
        sessions: [session(24 * 20)],
        pairings: [pairing({ state: "active", answered: true }), pairing({ answered: true })],
        prompts: [prompt({ answered: true })],
      }),
    ).toEqual([]);
  });

  it("to answer a proposal, in words that leave the choice open", () => {
    expect(asked({ pairings: [pairing()] })).toEqual([
      [
        "Would you like Priya Raman to be your mentor?",
        "VP Product, Acme · Until [day 12-01T15:00]. A no is always fine.",
        "Read and answer → /pairings/pairing",
      ],
    ]);
    const mentee = { membershipId: "m", name: "Sam Ortiz", title: "", employer: "", portraitId: null };
    expect(asked({ pairings: [pairing({ role: "mentor", other: mentee })] })[0]?.slice(0, 2)).toEqual([
      "Would you like to be Sam Ortiz’s mentor?",
      "Until [day 12-01T15:00]. A no is always fine.",
    ]);
  });

  it("to accept the code of conduct, before the next evening if there is one soon", () => {
    const asking = (conduct: "new" | "changed") =>
      joined("mentor", { mine: { participationId: "me", role: "mentor", conduct, untold: false } });
    expect(asked({ cohorts: [asking("new")] })).toEqual([
      [
        "Read the code of conduct",
        "How we treat each other in Spring 2027, and what stays in the room.",
        "Read it and agree → /cohorts/cohort",
      ],
    ]);
    expect(asked({ cohorts: [asking("changed")] })[0]?.[0]).toBe("The code of conduct has changed");
    const dueWith = (hours: number) =>
      items({ cohorts: [asking("new")], sessions: [session(hours)] }).find(({ kind }) => kind === "conduct")
        ?.due;
    expect(dueWith(20)).toEqual(inHours(20));
    expect(dueWith(24 * 20)).toBeNull();
    expect(kinds({ cohorts: [{ ...asking("new"), status: "completed" }] })).toEqual([]);
  });
});

describe("an evening", () => {
  const one = (hours: number, facts = {}) =>
    asked({ cohorts: [joined("mentee")], sessions: [session(hours, facts)] })[0];
  const group = { number: 3, others: ["Ada", "Sam"] };

  it("says when, where and with whom, eight days ahead", () => {
    expect(one(100, { place: "Library", group })).toEqual([
      "Your next session: “Kick-off”",
      "[11-26T19:00 to 11-26T21:00] · Library",
      "Group 3, with Ada and Sam",
      "See the evening → /sessions/session",
    ]);
    expect(one(9, { online: true, seated: false })?.slice(1, 3)).toEqual([
      "Today, [time 11-23T00:00] · Online",
      "Who sits with whom is told on the evening.",
    ]);
    expect(one(100, { group: { number: 1, others: [] } })?.[2]).toBe("Group 1");
    expect(one(24 * 9)).toBeUndefined();
  });

  it("asks for points from a quarter of an hour before, of those who sit in a group", () => {
    const writing = [
      "You are in group 3 of “Kick-off”",
      "Write down what your group says, one point at a time.",
      "With Ada and Sam",
      "Write points → /sessions/session/points",
    ];
    expect(one(0.25, { group })).toEqual(writing);
    expect(one(-1, { group })).toEqual(writing);
    expect(one(0.5, { group })?.[3]).toBe("See the evening → /sessions/session");
    expect(one(-1)?.[2]).toBe("See the evening → /sessions/session");
  });

  it("leads to the group while the evening is on, also before its time and past it", () => {
    for (const hours of [0.5, -1, -3])
      expect(one(hours, { group, begun: true })).toEqual([
        "The evening is on. You are in group 3 of “Kick-off”",
        "Write down what your group says, one point at a time.",
        "With Ada and Sam",
        "Open your group → /sessions/session/points",
      ]);
  });

  it("is not for those who organize it only, or whose season is over", () => {
    expect(kinds({ cohorts: [cohort()], sessions: [session(9)] })).toEqual([]);
    expect(kinds({ cohorts: [joined("mentee", { status: "completed" })], sessions: [session(9)] })).toEqual(
      [],
    );
  });
});

describe("after an evening", () => {
  const heldBefore = (role: "mentor" | "mentee", hours: number, facts = {}) =>
    asked({ cohorts: [joined(role)], sessions: [session(hours, facts)] });

  it("a mentor leaves a note, within ten days, once, and only about one they were at", () => {
    expect(heldBefore("mentor", -24)).toEqual([
      [
        "Leave a note about “Kick-off”",
        "What you spoke about, what you would try. A minute is enough, and you choose who reads it.",
        "Write a note → /sessions/session/notes",
      ],
    ]);
    expect(heldBefore("mentor", -24, { noted: true })).toEqual([]);
    expect(heldBefore("mentor", -24, { missed: true })).toEqual([]);
    expect(heldBefore("mentor", -24 * 11)).toEqual([]);
    expect(heldBefore("mentee", -24)).toEqual([]);
  });

  it("everybody reads the recap, until they have added to it or two weeks have gone", () => {
    const recap = (facts = {}) => ({
      recap: { id: "r", status: "published", publishedAt: inHours(-50), added: false, ...facts },
    });
    expect(heldBefore("mentee", -100, recap())).toEqual([
      [
        "The recap of “Kick-off” is out",
        "Spring 2027 · What would you have added?",
        "Read the recap → /recaps/r",
      ],
    ]);
    expect(heldBefore("mentee", -100, recap({ added: true }))).toEqual([]);
    expect(heldBefore("mentee", -100, recap({ status: "draft", publishedAt: null }))).toEqual([]);
    expect(heldBefore("mentee", -900, recap({ publishedAt: inHours(-15 * 24) }))).toEqual([]);
  });
});

describe("a prompt", () => {
  it("asks a mentee while it is open", () => {
    const [item] = items({ prompts: [prompt()] });
    expect(item && inShort(item)).toEqual([
      "A question for you",
      "Open until [when 11-27T15:00]",
      "Answer → /prompts/prompt",
    ]);
    expect(item?.quote).toBe("What would you try if nobody watched?");
    expect(kinds({ prompts: [prompt({ closesAt: inHours(-1) })] })).toEqual([]);
  });

  const forMentor = (facts = {}) => asked({ prompts: [prompt({ role: "mentor", ...facts })] });

  it("asks a mentor to reply to those who have answered", () => {
    expect(forMentor({ unreplied: ["Sam"] })).toEqual([
      ["Sam has answered", "A line back from you goes a long way.", "Read and reply → /prompts/prompt"],
    ]);
    expect(forMentor({ unreplied: ["Sam", "Ines"], closesAt: inHours(-1) })[0]?.[0]).toBe(
      "Sam and Ines have answered",
    );
  });

  it("asks for both in one breath", () => {
    const both = { unreplied: ["Sam"], waitedFor: ["Ines", "Tom"] };
    expect(forMentor({ ...both, closesAt: inHours(48) })).toEqual([
      [
        "Sam has answered",
        "A line back from you goes a long way.",
        "Ines and Tom have not answered yet. There is time until [when 11-24T15:00]. Perhaps a word from you helps.",
        "Read and reply → /prompts/prompt",
      ],
    ]);
    expect(forMentor(both)[0]).toHaveLength(3);
  });

  it("mentions who has not answered once half of the time has gone, and no longer when it is over", () => {
    expect(forMentor({ waitedFor: ["Sam"] })).toEqual([]);
    expect(forMentor({ waitedFor: ["Sam"], closesAt: inHours(48) })).toEqual([
      [
        "Sam has not answered yet",
        "There is time until [when 11-24T15:00]. Perhaps a word from you helps.",
        "See the question → /prompts/prompt",
      ],
    ]);
    expect(forMentor({ waitedFor: ["Sam"], closesAt: inHours(-1) })).toEqual([]);
  });
});

describe("what the pairing needs", () => {
  const untold = (role: "mentor" | "mentee") =>
    joined(role, { mine: { participationId: "me", role, conduct: "accepted", untold: true } });

  it("is asked of whoever has not said it, in the words of their role", () => {
    expect(asked({ cohorts: [untold("mentee")] })).toEqual([
      [
        "Tell us what you look for",
        "Spring 2027 · It takes five minutes, and finds you somebody who fits.",
        "Say what you look for → /cohorts/cohort/intake",
      ],
    ]);
    expect(asked({ cohorts: [untold("mentor")] })[0]?.[0]).toBe("Tell us what you offer");
  });

  it("is not asked of whoever is in a pairing, or has one to answer", () => {
    const paired = pairing({ state: "active" });
    expect(asked({ cohorts: [untold("mentee")], pairings: [paired] })).toEqual([]);
  });
});
