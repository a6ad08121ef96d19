import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// Each import rule of biome.json meets a planted violation here, in a small tree of its own: a rule that does not bite is
// no rule.

const planted = [
  ["lib/a/rules.ts", 'export { Form } from "@/components/ui/form";', "never back"],
  ["components/b/line.tsx", 'export { metadata } from "@/app/layout";', "never back"],
  ["lib/c/rules.ts", 'import { withOrg } from "@/lib/db/unit";\nwithOrg();', "open a unit of work"],
  [
    "lib/d/queries.ts",
    'import { onceInOrg } from "@/lib/db/once";\nonceInOrg();',
    "a unit of work that writes",
  ],
  ["lib/e/commands.ts", 'import pg from "pg";\nnew pg.Pool();', "makes connections"],
  [
    "lib/f/queries.ts",
    'import { PrismaClient } from "@/lib/db/generated/client";\nnew PrismaClient();',
    "makes connections",
  ],
  ["lib/rotation/plan.ts", 'import { now } from "@/lib/clock";\nnow();', "An engine is pure"],
  [
    "lib/rotation/read.ts",
    'import { readFileSync } from "node:fs";\nreadFileSync("x");',
    "An engine is pure",
  ],
  ["lib/matching/match.ts", 'import { now } from "@/lib/clock";\nnow();', "An engine is pure"],
  [
    "components/g/line.tsx",
    'import { writePoint } from "@/lib/points/commands";\nwritePoint();',
    "takes its action as a prop",
  ],
  ["components/ui/line.tsx", 'import { can } from "@/lib/authz/policy";\ncan();', "know no domain"],
  ["app/page.tsx", 'import { withOrg } from "@/lib/db/unit";\nwithOrg();', "not the database"],
] as const;

const allowed = [
  ["lib/h/queries.ts", 'import { withOrg } from "@/lib/db/unit";\nwithOrg();'],
  ["lib/i/commands.ts", 'import { onceInOrg } from "@/lib/db/once";\nonceInOrg();'],
  ["lib/j/rules.ts", 'import type { Tx } from "@/lib/db/unit";\nexport type Mine = Tx;'],
  ["components/k/line.tsx", 'import { Form } from "@/components/ui/form";\nForm();'],
] as const;

const tree = mkdtempSync(join(tmpdir(), "council-import-rules-"));
let said = "";

beforeAll(() => {
  for (const file of ["biome.json", ".gitignore"]) copyFileSync(file, join(tree, file));
  for (const [path, text] of [...planted, ...allowed]) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), `${text}\n`);
  }
  const biome = resolve("node_modules", ".bin", "biome");
  const run = spawnSync(biome, ["lint", "--colors=off", "--max-diagnostics=none", "."], {
    cwd: tree,
    encoding: "utf8",
  });
  said = `${run.stdout}${run.stderr}`;
});

afterAll(() => rmSync(tree, { recursive: true }));

/** What the linter says of imports in one file. */
const about = (path: string) =>
  said
    .split(/^(?=\S+ lint\/)/m)
    .filter((part) => part.startsWith(`${path}:`) && part.includes("noRestrictedImports"))
    .join("");

describe("import rules", () => {
  it.each(planted)("%s may not say %s", (path, _, why) => expect(about(path)).toContain(why));

  it.each(allowed)("%s may say %s", (path) => expect(about(path)).toBe(""));
});
