import type { ServerResponse } from "node:http";
import { now } from "@/lib/clock";
import { concerns, type Follower, follow } from "@/lib/live/hub";
import type { Following } from "@/lib/live/queries";
import type { News } from "@/lib/live/rules";
import type { Writing } from "@/lib/live/writing";

/** How old a look at somebody's authority may be when they are told something. */
const LOOK_AGAIN = 20_000;
/** Unread bytes after which a page is taken for gone. */
const MOST_UNREAD = 64 * 1024;

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Not to be compressed either: gzip holds a quarter of a megabyte a stream.
  "Cache-Control": "no-cache, no-transform",
  // nginx keeps answers until they are whole unless told otherwise.
  "X-Accel-Buffering": "no",
};

/** What is asked for, and under whose eyes. */
export type Asked = {
  orgId: string;
  sessionId: string;
  /** What its reader may follow at this moment; throws where that is nothing any more. */
  look: () => Promise<Following>;
};

/**
 * Answers with a stream of server-sent events that say that something has changed: ids and numbers, never a text. It begins with
 * `hello`, the number of the newest event. Its reader's authority is looked at now, again before something is told where the last
 * look is old, and whenever the seats may have changed. Throws what the first look throws, and has answered nothing then.
 */
export const liveStream = (asked: Asked, response: ServerResponse): Promise<void> =>
  new LiveStream(asked, response).greet();

class LiveStream implements Follower {
  readonly orgId: string;
  following: Following;
  private open = true;
  private lookedAt = 0;
  private looking: Promise<void> | undefined;
  private readonly unfollow: () => void;

  constructor(
    private readonly asked: Asked,
    private readonly response: ServerResponse,
  ) {
    this.orgId = asked.orgId;
    // Until the first look is done this hears, and tells nothing.
    this.following = { sessionId: asked.sessionId, groups: null, latest: 0 };
    this.unfollow = follow(this);
    response.once("close", () => this.leave());
  }

  /** Says what is newest. Who follows already cannot miss what comes after it. */
  async greet(): Promise<void> {
    const looking = this.asked.look();
    this.looking = looking.then(
      () => {},
      () => {},
    );
    try {
      this.saw(await looking);
    } catch (error) {
      this.leave();
      throw error;
    } finally {
      this.looking = undefined;
    }
    if (this.open) this.response.writeHead(200, headers);
    this.say("hello", { latest: this.following.latest }, this.following.latest);
  }

  hear(news: News): void {
    const old = now().getTime() - this.lookedAt > LOOK_AGAIN || news.about === "seat";
    if (old) this.looking ??= this.lookAgain();
    if (this.looking) void this.looking.then(() => this.pass(news));
    else this.pass(news);
  }

  hearWriting({ groupId, questionId, pen }: Writing): void {
    if (concerns(this.following, groupId)) this.say("writing", { groupId, questionId, pen });
  }

  breathe(): void {
    this.write(":\n\n");
  }

  close(): void {
    if (!this.open) return;
    this.leave();
    if (!this.response.headersSent) this.response.statusCode = 503;
    this.response.end();
  }

  private leave(): void {
    this.open = false;
    this.unfollow();
  }

  private saw(following: Following): void {
    this.following = following;
    this.lookedAt = now().getTime();
  }

  private async lookAgain(): Promise<void> {
    try {
      this.saw(await this.asked.look());
    } catch {
      // The page asks for a new stream, and learns then what it may.
      this.close();
    } finally {
      this.looking = undefined;
    }
  }

  private pass({ about, groupId, seq }: News): void {
    if (concerns(this.following, groupId)) this.say("news", { about, groupId }, seq);
  }

  private say(event: string, data: object, seq?: number): void {
    const id = seq === undefined ? "" : `id: ${seq}\n`;
    this.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private write(text: string): void {
    // Before the greeting there is no answer to write to: a breath would make one of its own.
    if (!this.open || !this.response.headersSent) return;
    if (this.response.writableLength <= MOST_UNREAD) {
      this.response.write(text);
      return;
    }
    this.leave();
    // Not ended: nobody would read that either.
    this.response.destroy();
  }
}
