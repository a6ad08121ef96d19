import type { Heard } from "@/lib/live/rules";
import type { Writing } from "@/lib/live/writing";

export type ToldOfWriting = Pick<Writing, "groupId" | "questionId" | "pen">;

type Listening = {
  /** Where the stream is. */
  url: string;
  /** Something has changed. */
  news: (heard: Heard) => void;
  /** The stream stands, also again after it was lost: the number of the newest event. */
  hello: (latest: number) => void;
  /** Somebody of a group is writing. */
  writing?: (told: ToldOfWriting) => void;
  /** The stream has been lost, or stands again. */
  connected?: (yes: boolean) => void;
};

const soonest = 500;
const latest = 15_000;

/**
 * Listens to a live stream while somebody looks at the page: browsers open six connections to a server, so a page that nobody
 * sees holds none. It comes back by itself, at moments of its own choosing, so that a room does not come back at once. Returns
 * the way to stop.
 */
export function listenLive({ url, news, hello, writing, connected }: Listening): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = soonest;

  function open(): void {
    clearTimeout(timer);
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource(url);
    source.addEventListener("hello", (event) => {
      wait = soonest;
      connected?.(true);
      hello(Number(event.lastEventId));
    });
    source.addEventListener("news", (event) => {
      news({ ...JSON.parse(event.data), seq: Number(event.lastEventId) });
    });
    source.addEventListener("writing", (event) => writing?.(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      close();
      connected?.(false);
      timer = setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, latest);
    });
  }

  function close(): void {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }

  function seen(): void {
    wait = soonest;
    if (document.visibilityState === "hidden") close();
    else open();
  }

  open();
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("online", seen);
  return () => {
    close();
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("online", seen);
  };
}
