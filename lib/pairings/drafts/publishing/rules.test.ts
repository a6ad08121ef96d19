import { describe, expect, it } from "vitest";
import { stillPossible } from "./rules";

type Now = Parameters<typeof stillPossible>[1];
type Person = Now["people"][number];

const person = (id: string, role: "mentor" | "mentee", facts: Partial<Person> = {}): Person => ({
  ...{ id, role, capacity: role === "mentor" ? 1 : null, leftAt: null, membershipLeft: false },
  ...facts,
});
const now = (facts: Partial<Now> = {}): Now => ({
  people: [person("A", "mentor"), person("B", "mentor"), person("a", "mentee"), person("b", "mentee")],
  ...{ open: [], apart: new Set<string>(), ...facts },
});
const pair = (menteeId: string, mentorId: string) => ({ menteeId, mentorId });
const ids = (pairs: readonly { menteeId: string; mentorId: string }[], facts: Partial<Now> = {}) =>
  stillPossible(pairs, now(facts)).map(({ menteeId, mentorId }) => menteeId + mentorId);

describe("pairs of a draft that can still be proposed", () => {
  const both = [pair("a", "A"), pair("b", "B")];

  it("are all of them while nothing has changed", () => {
    expect(ids(both)).toEqual(["aA", "bB"]);
  });

  it("are without those of whom one has left, the cohort or the organization", () => {
    const left = (id: string, facts: Partial<Person>) =>
      now().people.map((one) => (one.id === id ? { ...one, ...facts } : one));
    expect(ids(both, { people: left("a", { leftAt: new Date() }) })).toEqual(["bB"]);
    expect(ids(both, { people: left("B", { membershipLeft: true }) })).toEqual(["aA"]);
    expect(ids(both, { people: now().people.filter(({ id }) => id !== "A") })).toEqual(["bB"]);
  });

  it("are without those whose seat is given away, or who have somebody by now", () => {
    expect(ids(both, { open: [pair("x", "A")] })).toEqual(["bB"]);
    expect(ids(both, { open: [pair("a", "Z")] })).toEqual(["bB"]);
  });

  it("take a mentor's last seat in the order of the draft", () => {
    expect(ids([pair("a", "A"), pair("b", "A")])).toEqual(["aA"]);
    const people = now().people.map((one) => (one.id === "A" ? { ...one, capacity: 2 } : one));
    expect(ids([pair("a", "A"), pair("b", "A")], { people })).toEqual(["aA", "bA"]);
    const none = now().people.map((one) => (one.id === "A" ? { ...one, capacity: null } : one));
    expect(ids([pair("a", "A")], { people: none })).toEqual([]);
  });

  it("are without those whom people told us against since, and never of two in the same role", () => {
    expect(ids(both, { apart: new Set(["b"]) })).toEqual(["aA"]);
    expect(ids([pair("A", "a"), pair("a", "b")])).toEqual([]);
  });
});
