// The child process of worker.ts.
import { assertWallsStand } from "@/lib/db/guard";
import { startWorker, stopWorker } from "@/lib/jobs/worker";

/** Jobs in hand are finished first. Told by a signal, or by the death of the process that started this one. */
const end = () => void stopWorker().finally(() => process.exit(0));
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, end);

try {
  await assertWallsStand();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await startWorker();
process.send?.("works");
