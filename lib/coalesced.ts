/**
 * Runs `work` as soon as asked; whatever is asked for while it runs is one more run afterwards. A run that failed is tried again
 * by itself after `soonest` milliseconds, after twice as long each time it goes on failing, but never later than `latest`.
 */
export function coalesced(work: () => Promise<void>, soonest = 2_000, latest = soonest) {
  let wanted = false;
  let running = false;
  let stopped = false;
  let ended = Promise.resolve();
  let wait = soonest;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    running = true;
    while (wanted && !stopped) {
      wanted = false;
      try {
        await work();
        wait = soonest;
      } catch {
        later();
      }
    }
    running = false;
  }

  function later(): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(ask, wait);
    wait = Math.min(wait * 2, latest);
  }

  function ask(): void {
    if (stopped) return;
    clearTimeout(timer);
    wanted = true;
    if (!running) ended = run();
  }

  return {
    ask,
    /** Nothing is begun any more; answers once what runs has ended. */
    stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      return ended;
    },
  };
}
