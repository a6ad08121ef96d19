import { expect } from "vitest";
import { planRotation } from "../plan";
import type { RotationInput } from "../types";
import { recount } from "./seasons";

const isMentor = (id: string) => id.startsWith("mentor");
const spread = (counts: number[]) => (counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts));
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Plans it, and checks everything that a plan promises in whatever season. */
export function expectSound(input: RotationInput): void {
  const plan = planRotation(input);
  expect(plan.rounds).toHaveLength(input.rounds);
  const { min, max } = input.groupSize;
  plan.rounds.forEach((groups, round) => {
    const gone = new Set(input.away?.filter((absence) => absence.round === round).map(({ id }) => id));
    const here = input.people.map(({ id }) => id).filter((id) => !gone.has(id));
    expect(groups.flat().sort()).toEqual(here.toSorted());
    const sizes = groups.map((group) => group.length);
    expect(spread(sizes)).toBeLessThanOrEqual(1);
    const allowed = here.some((_, at) => (at + 1) * min <= here.length && here.length <= (at + 1) * max);
    if (allowed) expect(sizes.every((size) => size >= min && size <= max)).toBe(true);
    const mentors = groups.map((group) => group.filter(isMentor).length);
    expect(spread(mentors)).toBeLessThanOrEqual(1);
    if (sum(mentors) >= groups.length) expect(mentors).not.toContain(0);
  });
  const { broken, ...counted } = recount(input, plan);
  expect(plan).toMatchObject(counted);
  expect(broken).toEqual(
    plan.rounds.map(
      (_, at) => new Set(plan.apartBroken.filter(({ round }) => round === at).map(({ pair }) => pair)).size,
    ),
  );
  expect(plan.repeatLowerBound).toBeLessThanOrEqual(plan.repeats);
}
