import { describe, expect, it } from "vitest";
import { match } from "@/lib/matching/match";
import type { MatchInput } from "@/lib/matching/types";
import { seededRandom } from "@/lib/rotation/random";
import { planOf, type SeasonToPlan } from "@/lib/seating/season/rules";
import { inThread, TaskError } from "./thread";

function crowd(mentees: number, mentors: number): MatchInput {
  const random = seededRandom(3);
  return {
    mentees: Array.from({ length: mentees }, (_, at) => ({ id: `mentee${at}` })),
    mentors: Array.from({ length: mentors }, (_, at) => ({ id: `mentor${at}`, capacity: 2 })),
    score: Array.from({ length: mentees }, () => Array.from({ length: mentors }, () => random(1e6) / 1e6)),
    mode: "total",
  };
}

function season(mentors: number, mentees: number): SeasonToPlan {
  const at = new Date("2026-09-01T18:00:00Z");
  const evening = (number: number) => {
    const startsAt = new Date(at.getTime() + number * 7 * 24 * 3_600_000);
    const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000);
    return { id: `${number}`, status: "scheduled" as const, startsAt, endsAt, groups: [], absent: [] };
  };
  const people = Array.from({ length: mentors + mentees }, (_, at) => ({
    id: `person${at}`,
    role: at < mentors ? ("mentor" as const) : ("mentee" as const),
  }));
  const size = { target: 4, min: 3, max: 5 };
  return {
    known: { people, evenings: [1, 2, 3].map(evening), size, pairs: [], apart: [] },
    ...{ at, seed: 1 },
  };
}

describe("an engine in a thread of its own", () => {
  it("answers as it does here, says how far it is, and lets others go on", async () => {
    const input = crowd(60, 30);
    const shares: number[] = [];
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    const result = await inThread("match", input, { onProgress: (share) => shares.push(share) });
    clearInterval(others);
    expect(result).toEqual(match(input));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(turns).toBeGreaterThan(1);
  }, 30_000);

  it("plans a season as it does here, from evenings that come through with their dates", async () => {
    const asked = season(3, 9);
    expect(await inThread("season", asked)).toEqual(planOf(asked));
  }, 30_000);

  it("says what is wrong with its input, by name", async () => {
    const input = {
      ...crowd(2, 2),
      score: [
        [0.5, Number.NaN],
        [1, 1],
      ],
    };
    const failed = inThread("match", input);
    await expect(failed).rejects.toBeInstanceOf(TaskError);
    await expect(failed).rejects.toMatchObject({ name: "MatchError", code: "bad_score" });
  }, 30_000);

  it("stops at once when it is told to", async () => {
    const stop = new AbortController();
    const running = inThread("match", crowd(600, 300), { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("Nobody waits for it any more.")), 20);
    await expect(running).rejects.toThrow("Nobody waits");
    await expect(inThread("match", crowd(2, 2), { signal: stop.signal })).rejects.toThrow("Nobody waits");
  }, 30_000);
});
