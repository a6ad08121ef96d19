import { match } from "@/lib/matching/match";
import type { MatchInput } from "@/lib/matching/types";
import { step } from "@/scripts/progress.mjs";
import { runMunkres, runScipy, type Timed } from "./others";
import { type Trial, trials } from "./problems";
import { type Row, table } from "./table";

/**
 * Times the pairing engine, from the tables of its input to its result, beside scipy and munkres on the same problems, and
 * compares what they find. Returns 1 where a bar is missed or the totals differ, else 0.
 */
export async function benchMatching(): Promise<number> {
  const rows: Row[] = [];
  for (const trial of trials())
    rows.push(...(await step(`Matching ${trial.name}`, async () => measure(trial))));
  const { text, missed } = table(rows);
  console.log(`\n${text}\n`);
  return missed ? 1 : 0;
}

function measure({ name, input, times, bar, within, munkres }: Trial): Row[] {
  const ours = runOurs(input, times);
  const row: Row = {
    ...{ name, ours, bar, within },
    scipy: runScipy(input, Math.min(times, 21)),
    munkres: munkres ? runMunkres(input) : undefined,
  };
  return within === undefined ? [row] : [row, rerun(name, input, within / 10)];
}

/** Again, with all but a twentieth of the pairs locked. */
function rerun(name: string, input: MatchInput, within: number): Row {
  const locked = match(input).pairs.flatMap(({ mentee, mentor }, at): [string, string][] =>
    at % 20 === 0 ? [] : [[mentee, mentor]],
  );
  return { name: `${name}, 95 % locked`, ours: runOurs({ ...input, locked }, 11), within };
}

function runOurs(input: MatchInput, times: number): Timed {
  const milliseconds: number[] = [];
  let total = 0;
  // The first runs are the compiler's.
  for (let run = -3; run < times; run++) {
    const since = performance.now();
    total = match(input).total;
    if (run >= 0) milliseconds.push(performance.now() - since);
  }
  return { milliseconds, total };
}
