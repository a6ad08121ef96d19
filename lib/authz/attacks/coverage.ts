import { globSync } from "node:fs";
import { join } from "node:path";
import type { Attack, Exemptions } from "@/lib/authz/attacks/table";

const lib = join(import.meta.dirname, "..", "..");

// Code that takes an open transaction works inside the unit of work of whoever calls it, and is attacked through that.
const insideAUnit = /^(?:async\s*)?(?:function\s*\w*\s*)?\(\s*tx\s*[,)]/;

/** Whether a function can be called without somebody else's transaction. */
export const standsAlone = (value: unknown): boolean =>
  typeof value === "function" && !insideAUnit.test(value.toString());

/** Every function that a commands.ts or queries.ts of lib/ exports and that stands alone, by the name its row must have. */
export async function exportedFunctions(): Promise<string[]> {
  const files = globSync("**/{commands,queries}.ts", { cwd: lib, exclude: ["db/generated/**"] });
  const names: string[] = [];
  for (const file of files.sort()) {
    const exported: Record<string, unknown> = await import(join(lib, file));
    for (const [name, value] of Object.entries(exported))
      if (standsAlone(value)) names.push(`${file.replace(/\.ts$/, "")}.${name}`);
  }
  return names;
}

/** What is wrong with the table as a list: functions without a row, rows without a function, and what stands twice. */
export function gaps(functions: string[], attacks: Pick<Attack, "name">[], exempt: Exemptions): string[] {
  const rows = attacks.map(({ name }) => name as string);
  const excused = Object.keys(exempt);
  return [
    ...functions
      .filter((name) => !rows.includes(name) && !excused.includes(name))
      .map((name) => `${name} has no row in the attack table`),
    ...[...rows, ...excused]
      .filter((name) => !functions.includes(name))
      .map((name) => `${name} stands in the attack table, but is exported nowhere`),
    ...excused.filter((name) => rows.includes(name)).map((name) => `${name} is both attacked and excused`),
  ];
}
