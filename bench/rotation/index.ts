import { performance } from "node:perf_hooks";
import { planRotation } from "@/lib/rotation/plan";
import { reseat } from "@/lib/rotation/reseat";
import { step } from "@/scripts/progress.mjs";
import { type Season, seasons } from "./seasons";

type Row = { cells: string[]; missed: boolean };

const headings = ["season", "repeats", "lower bound", "bar", "most meetings", "everybody met", "ms"];

/**
 * Plans seasons of all kinds and prints what came out beside the lower bound, how often two meet at most (allowed is the average,
 * rounded up, plus one), and how long the evening by the door takes.
 * Returns 1 where a bar is missed, else 0. What other programs find for the same is in docs/benchmarks.md.
 */
export async function benchRotation(): Promise<number> {
  const rows = await step(`Planning ${seasons.length} seasons`, async () => seasons.map(plan));
  const door = await step("Seating an evening again", async () => atTheDoor());
  console.log(`\n${table([headings, ...rows.map(({ cells }) => cells)])}\n\n${door.text}\n`);
  return door.missed || rows.some(({ missed }) => missed) ? 1 : 0;
}

function plan({ name, people, rounds, groupSize, bar }: Season): Row {
  const since = performance.now();
  const found = planRotation({ people, rounds, groupSize });
  const took = performance.now() - since;
  const most = bar(found.repeatLowerBound);
  const often = Math.ceil(averageMeetings(people.length, found.rounds)) + 1;
  const tooOften = found.maxMeetings > often;
  const missed = found.repeats > most || tooOften;
  const cells = [
    ...[
      name,
      `${found.repeats}${found.repeats > most ? " ✗" : ""}`,
      `${found.repeatLowerBound}`,
      `${most}`,
      `${found.maxMeetings} of ${often}${tooOften ? " ✗" : ""}`,
    ],
    ...[`${Math.round(100 * found.coverage)} %`, took.toFixed(0)],
  ];
  return { cells, missed };
}

/** How often two meet in a season, on average. */
function averageMeetings(people: number, rounds: readonly (readonly (readonly string[])[])[]): number {
  const meetings = rounds.flat().reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  return meetings / ((people * (people - 1)) / 2);
}

const WITHIN_MS = 1000;

/** 60 people, six rounds: after the first, somebody of each of three groups is ill and two bring a guest. */
function atTheDoor(): { text: string; missed: boolean } {
  const people = Array.from({ length: 60 }, (_, at) => ({
    id: `${at}`,
    role: at < 20 ? ("mentor" as const) : ("mentee" as const),
  }));
  const groupSize = { target: 6, min: 5, max: 7 };
  const [current = [], ...planned] = planRotation({ people, rounds: 6, groupSize }).rounds;
  const ill = current.slice(0, 3).flatMap((group) => group.slice(0, 2));
  const guests = ["guest", "another"].map((id) => ({ id, role: "mentee" as const }));
  const since = performance.now();
  const found = reseat({
    ...{ people: [...people, ...guests], groupSize, current, planned, roundsToCome: 5 },
    away: ill.map((id) => ({ id, round: 0 })),
  });
  const took = performance.now() - since;
  const text = `Six of 60 are ill and two guests come: ${found.moved.length} change groups, five rounds to come have ${found.plan.repeats} repeats, ${took.toFixed(0)} ms (≤ ${WITHIN_MS}).`;
  return { text, missed: took > WITHIN_MS };
}

function table(lines: readonly string[][]): string {
  const widths = headings.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}
