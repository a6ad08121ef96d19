/** Called once by Next when a server starts, before it takes requests; never in a build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    if (process.env.NEXT_PHASE === "phase-production-build") return;
    const { assertWallsStand } = await import("@/lib/db/guard");
    // Next would go on with a server that answers every page with an error; this one says why, and ends.
    await assertWallsStand().catch((error: Error) => {
      console.error(error.message);
      process.exit(1);
    });
    const { fillRefusals } = await import("@/lib/refusals/fill");
    fillRefusals();
    const { openLiveDoor } = await import("@/lib/jobs/live/door");
    openLiveDoor();
    const { startLive, stopLive } = await import("@/lib/jobs/live/start");
    startLive();
    // Next waits for every open answer before it ends, and a live page's never would by itself.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopLive());
    if (process.env.COUNCIL_WORKER === "0") return;
    const { startWorker, stopWorker } = await import("@/lib/jobs/worker");
    // Not awaited: pages are served while the queue is still being reached.
    void startWorker();
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopWorker());
  }
}
