import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import munkres from "munkres";
import type { MatchInput } from "@/lib/matching/types";

/** Milliseconds of each run, and the total of the scores that came out. */
export type Timed = { milliseconds: number[]; total: number; version?: string };

/** The same as a plain assignment: each seat is a column, what may not be costs more than everything else together. */
function expand({ mentors, score }: MatchInput): { costs: number[][]; forbidden: number } {
  const forbidden = 2 * score.length;
  const seats = mentors.flatMap(({ capacity }, mentor) => Array.from({ length: capacity }, () => mentor));
  const costs = score.map((line) =>
    seats.map((mentor) => {
      const one = line[mentor] ?? null;
      return one === null ? forbidden : 1 - one;
    }),
  );
  return { costs, forbidden };
}

const totalOf = (rows: number, cost: number) => rows - cost;

type FromPython = { missing: true } | { version: string; milliseconds: number[]; cost: number };

/** Null where no Python here has scipy. */
export function runScipy(input: MatchInput, times: number): Timed | null {
  const { costs } = expand(input);
  const folder = mkdtempSync(join(tmpdir(), "council-bench-"));
  const [rows, columns] = [costs.length, costs[0]?.length ?? 0];
  const flat = new Float64Array(rows * columns);
  for (const [row, line] of costs.entries()) flat.set(line, row * columns);
  const file = join(folder, "costs");
  writeFileSync(file, flat);
  try {
    for (const python of ["python3", "/usr/bin/python3"]) {
      const args = [join(import.meta.dirname, "beside_scipy.py"), file, `${rows}`, `${columns}`, `${times}`];
      const { status, stdout } = spawnSync(python, args, { encoding: "utf8" });
      if (status !== 0) continue;
      const said = JSON.parse(stdout) as FromPython;
      if ("missing" in said) continue;
      return { ...said, total: totalOf(rows, said.cost) };
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Once, for it is slow. */
export function runMunkres(input: MatchInput): Timed {
  const { costs } = expand(input);
  const since = performance.now();
  const pairs = munkres(costs);
  const milliseconds = [performance.now() - since];
  const cost = pairs.reduce((sum, [row, column]) => sum + (costs[row]?.[column] ?? 0), 0);
  return { milliseconds, total: totalOf(costs.length, cost) };
}
