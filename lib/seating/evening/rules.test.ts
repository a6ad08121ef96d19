import { describe, expect, it } from "vitest";
import type { Known } from "@/lib/seating/season/rules";
import { sizeOf } from "@/lib/seating/season/rules";
import type { Plan } from "@/lib/seating/season/schema";
import { fillEvening } from "./rules";

const at = new Date("2026-11-24T12:00:00Z");
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);
const people = [
  ...ids("m", 4).map((id) => ({ id, role: "mentor" as const })),
  ...ids("p", 8).map((id) => ({ id, role: "mentee" as const })),
];
const evening = (id: string, day: number, absent: string[] = []) => ({
  ...{ id, status: "scheduled" as const, groups: [], absent },
  ...{ startsAt: days(day), endsAt: days(day + 0.1) },
});
const known: Known = {
  people,
  evenings: [evening("tonight", 0.1, ["p7"]), evening("next", 7, ["p0"]), evening("last", 14)],
  size: sizeOf({ groupSize: 6, groupSizeMin: null, groupSizeMax: null }),
  pairs: [],
  apart: [],
};
const planned = [
  ["m0", "m1", "p0", "p1", "p2", "p3"],
  ["m2", "m3", "p4", "p5", "p6", "p7"],
];
const plan: Plan = {
  rounds: [
    { session: "tonight", groups: planned },
    { session: "next", groups: planned },
    { session: "last", groups: planned },
  ],
  ...{ size: known.size, pairs: [], bound: 0 },
};
const guest = { id: "guest", role: "mentee" as const };
const here = [...people.filter(({ id }) => id !== "p7"), guest];
const filling = { session: "tonight", here, known, plan, asPlanned: true, at, seed: 1 };
const sorted = (groups: readonly string[][]) => groups.map((group) => group.toSorted());

describe("an evening", () => {
  it("is seated as planned, with a guest in the place of who is ill", () => {
    const { groups, moved } = fillEvening(filling);
    expect(moved).toBe(0);
    expect(sorted(groups)).toEqual(sorted([planned[0] ?? [], ["m2", "m3", "p4", "p5", "p6", "guest"]]));
  });

  it("takes the season along: guests stay out of it, who is ill comes back, who is excused is not planned", () => {
    const season = fillEvening(filling).plan?.rounds ?? [];
    const at = (session: string) =>
      season
        .find((round) => round.session === session)
        ?.groups.flat()
        .sort();
    expect(season.map(({ session }) => session)).toEqual(["tonight", "next", "last"]);
    const without = (id: string) => people.map((person) => person.id).filter((other) => other !== id);
    expect(at("tonight")).toEqual(without("p7").sort());
    expect(at("next")).toEqual(without("p0").sort());
    expect(at("last")).toEqual(people.map(({ id }) => id).sort());
  });

  it("is seated anew where that is asked for, and makes no plan where there was none", () => {
    const anew = fillEvening({ ...filling, asPlanned: false, plan: null });
    expect(anew.plan).toBeNull();
    expect(anew.groups.flat().sort()).toEqual(here.map(({ id }) => id).sort());
    const undone = fillEvening({ ...filling, plan: { ...plan, rounds: [] } });
    expect(undone.plan).toBeNull();
  });
});
