// Runs in every worker before a database test file: gives the worker its own database, and points lib/db at it.
import { afterAll, inject } from "vitest";
import { copyTemplate } from "@/lib/db/testing/database";

const own = await copyTemplate(inject("testCluster"), `worker_${process.env.VITEST_POOL_ID}`);
process.env.DATABASE_URL = own.url;
process.env.DATABASE_ADMIN_URL = own.adminUrl;
process.env.NEXTAUTH_SECRET = "a secret for tests alone";
process.env.NEXTAUTH_URL = "http://localhost:3000";
for (const name of ["DATABASE_DIRECT_URL", "SMTP_URL", "COUNCIL_LOCAL", "COUNCIL_DEMO"])
  delete process.env[name];

afterAll(async () => {
  const { disconnect } = await import("@/lib/db/client");
  await disconnect();
});
