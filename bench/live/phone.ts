import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { coalesced } from "@/lib/coalesced";
import { newId } from "@/lib/db/id";
import type { PointNews } from "@/lib/points/live/queries";
import type { Guest, Room } from "./room";

/** One agent for all: a phone keeps its connection. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });

type Answer = { status: number; text: string };

function ask(url: string, cookie: string, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, ...(body && { "content-type": "application/json" }) };
    const options = { agent, method: body ? "POST" : "GET", headers, timeout: 10_000 };
    const request = http.request(url, options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", reject);
    request.end(body && JSON.stringify(body));
  });
}

/** Listens to a stream until it ends or `signal` aborts; `opened` hears the first event. */
export function listen(
  url: string,
  cookie: string,
  heard: (seq: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const request = http.get(url, { headers: { cookie }, agent: false, signal }, (response) => {
      let unread = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        const events = (unread + part).split("\n\n");
        unread = events.pop() ?? "";
        for (const event of events) {
          const seq = /^id: (\d+)$/m.exec(event)?.[1];
          if (seq) heard(Number(seq));
        }
      });
      response.on("close", resolve);
      response.on("error", () => resolve());
      if (response.statusCode !== 200) request.destroy();
    });
    request.on("error", () => resolve());
  });
}

export const streamUrl = (site: string, { slug, sessionId }: Room): string =>
  new URL(`/api/live?${new URLSearchParams({ org: slug, session: sessionId })}`, site).href;

/** A phone at an evening: it listens, fetches what changed, and writes. What the page's own script does, without a page. */
export class Phone {
  /** When this phone first knew of each point, in milliseconds. */
  readonly seen = new Map<string, number>();
  /** How often each point was new to it. */
  readonly times = new Map<string, number>();
  private cursor = Date.now() * 1000;
  private newest = 0;
  private readonly leaving = new AbortController();
  private readonly fetching = coalesced(() => this.fetchNews(), 300);
  connected = false;

  constructor(
    readonly site: string,
    readonly room: Room,
    readonly guest: Guest,
  ) {}

  private get points(): string {
    return new URL(`/o/${this.room.slug}/sessions/${this.room.sessionId}/points`, this.site).href;
  }

  /** Listens until it leaves, again and again. */
  async live(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      const heard = (seq: number) => {
        this.connected = true;
        this.newest = Math.max(this.newest, seq);
        if (this.newest > this.cursor) this.fetching.ask();
      };
      await listen(streamUrl(this.site, this.room), this.guest.cookie, heard, this.leaving.signal);
      this.connected = false;
      await sleep(200 + 300 * Math.random());
    }
  }

  leave(): void {
    this.leaving.abort();
    this.fetching.stop();
  }

  private async fetchNews(): Promise<void> {
    const query = new URLSearchParams({ group: this.guest.groupId, cursor: String(this.cursor) });
    const { status, text } = await ask(`${this.points}/news?${query}`, this.guest.cookie);
    if (status !== 200) throw new Error(`news answered ${status}`);
    const news: PointNews = JSON.parse(text);
    this.cursor = news.cursor;
    for (const { id } of news.points) {
      if (!this.seen.has(id)) this.seen.set(id, performance.now());
      this.times.set(id, (this.times.get(id) ?? 0) + 1);
    }
  }

  /** Sends a point once; answers whether the server said that it has it. */
  async send(id: string, text: string): Promise<boolean> {
    const { questionId } = this.room;
    const body = { kind: "point", id, groupId: this.guest.groupId, agendaItemId: questionId, text };
    const { status } = await ask(`${this.points}/entries`, this.guest.cookie, body);
    return status === 200;
  }

  /** Writes a new point; answers with its id and when it was begun. */
  async write(text: string): Promise<{ id: string; at: number }> {
    const [id, at] = [newId(), performance.now()];
    if (!(await this.send(id, text))) throw new Error("A point was not taken.");
    return { id, at };
  }
}
