import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
/** The tables of attacks take longest and are small files, which would come last and leave one core idle. */
class AttacksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isAttack = ({ moduleId }: TestSpecification) => moduleId.includes("/lib/authz/");
    return [...sorted.filter(isAttack), ...sorted.filter((file) => !isAttack(file))];
  }
}

const skipped = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**", "bench/empty/**"];
const database = {
  exclude: skipped,
  globalSetup: ["scripts/test-databases.ts"],
  setupFiles: ["lib/db/testing/worker.ts"],
  hookTimeout: 30_000,
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: path("./") },
      { find: "server-only", replacement: path("./node_modules/server-only/empty.js") },
    ],
  },
  test: {
    // One each core: while one waits for Postgres the other works.
    maxWorkers: "100%",
    sequence: { sequencer: AttacksFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...skipped, "**/*.db.test.ts"],
          // An offset of 5 h 45 min, so that nothing passes by chance because the machine runs on UTC.
          env: { TZ: "Asia/Kathmandu" },
        },
      },
      { extends: true, test: { ...database, name: "db", include: ["**/*.db.test.ts"], testTimeout: 20_000 } },
      {
        extends: true,
        test: { ...database, name: "soak", include: ["**/*.soak.ts"], testTimeout: 60 * 60_000 },
      },
    ],
  },
});
