import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { copyTemplate, type TestDatabase } from "@/lib/db/testing/database";

/** A freshly migrated, empty database for one test that changes what others rely on (policies, say). Drop it at the end. */
export const scratchDatabase = (): Promise<TestDatabase> =>
  copyTemplate(inject("testCluster"), `scratch_${randomUUID().slice(0, 8)}`);
