/** Runs `work` as soon as asked; whatever is asked for while it runs is one more run afterwards. A failed run is tried again. */
export function coalesced(work: () => Promise<void>, again = 2_000) {
  let wanted = false;
  let running = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    running = true;
    while (wanted && !stopped) {
      wanted = false;
      try {
        await work();
      } catch {
        timer = setTimeout(ask, again);
        break;
      }
    }
    running = false;
  }

  function ask(): void {
    if (stopped) return;
    clearTimeout(timer);
    wanted = true;
    if (!running) void run();
  }

  return {
    ask,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
