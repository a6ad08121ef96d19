import { describe, expect, it } from "vitest";
import { answerBy, type Leader, readingOf } from "@/lib/safety/concerns/rules";

const leader = (membershipId: string, role: "owner" | "organizer"): Leader => ({
  ...{ membershipId, role },
  name: membershipId,
});
const [olive, oscar, org, orla] = [
  leader("olive", "owner"),
  leader("oscar", "owner"),
  leader("org", "organizer"),
  leader("orla", "organizer"),
];

const read = (
  leaders: Leader[],
  reporterId: string,
  concernedId: string,
  about: "member" | "organizer" | "owner",
) => {
  const reading = readingOf(leaders, { reporterId, concernedId, about });
  return reading && [reading.readers, ...reading.people.map(({ membershipId }) => membershipId)];
};

describe("who reads a concern", () => {
  it("about a member: every organizer and owner", () => {
    expect(read([olive, org], "ann", "bo", "member")).toEqual(["organizers", "olive", "org"]);
  });
  it("about an organizer: the owners alone", () => {
    expect(read([olive, org, orla], "ann", "org", "organizer")).toEqual(["owners", "olive"]);
  });
  it("about an owner: the other owners", () => {
    expect(read([olive, oscar, org], "ann", "olive", "owner")).toEqual(["owners", "oscar"]);
  });
  it("about the only owner: the organizers who are left", () => {
    expect(read([olive, org, orla], "ann", "olive", "owner")).toEqual(["rest", "org", "orla"]);
  });
  it("by the only owner about an organizer: the organizers who are left", () => {
    expect(read([olive, org, orla], "olive", "org", "organizer")).toEqual(["rest", "orla"]);
  });
  it("nobody, where nobody is left", () => {
    expect(read([olive], "ann", "olive", "owner")).toBeNull();
    expect(read([olive], "olive", "ann", "member")).toBeNull();
    expect(read([olive, org], "org", "olive", "owner")).toBeNull();
  });
});

it("an answer is asked for within a week", () => {
  expect(answerBy(new Date("2026-11-22T15:00:00Z"))).toEqual(new Date("2026-11-29T15:00:00Z"));
});
