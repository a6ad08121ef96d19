import type { Following } from "@/lib/live/queries";
import type { News } from "@/lib/live/rules";
import type { Writing } from "@/lib/live/writing";

/** One live page of this process, somewhere in the world. */
export type Follower = {
  readonly orgId: string;
  following: Following;
  hear(news: News): void;
  hearWriting(writing: Writing): void;
  /** Called every so often, so that proxies see that the line is in use. */
  breathe(): void;
  close(): void;
};

type Hub = {
  /** By session: everybody at one is told of the same things, but for the groups. */
  sessions: Map<string, Set<Follower>>;
  count: number;
  /** Hears when there is somebody to tell. */
  watched: () => void;
};

// Next loads modules more than once; a process has one hub all the same.
const holder = globalThis as typeof globalThis & { councilHub?: Hub };

function hub(): Hub {
  holder.councilHub ??= { sessions: new Map(), count: 0, watched: () => {} };
  return holder.councilHub;
}

const placeOf = ({ orgId, sessionId }: { orgId: string; sessionId: string }) => `${orgId}/${sessionId}`;

/** Adds a live page; the answer takes it away again. */
export function follow(follower: Follower): () => void {
  const place = placeOf({ orgId: follower.orgId, sessionId: follower.following.sessionId });
  const { sessions } = hub();
  const here = sessions.get(place) ?? new Set();
  sessions.set(place, here.add(follower));
  hub().count += 1;
  if (hub().count === 1) hub().watched();
  return () => {
    if (!here.delete(follower)) return;
    if (here.size === 0 && sessions.get(place) === here) sessions.delete(place);
    hub().count -= 1;
  };
}

/** Whether a page that follows this may hear of that. */
export const concerns = ({ groups }: Pick<Following, "groups">, groupId: string | null): boolean =>
  groupId === null || groups === "all" || groups === groupId;

/** Tells the live pages of this process; each knows what is for it. */
export function tell(news: readonly News[]): void {
  for (const each of news)
    for (const follower of hub().sessions.get(placeOf(each)) ?? []) follower.hear(each);
}

/** The same of somebody who is writing. */
export function tellOfWriting(all: readonly Writing[]): void {
  for (const each of all)
    for (const follower of hub().sessions.get(placeOf(each)) ?? []) follower.hearWriting(each);
}

/** How many live pages there are. */
export const followers = (): number => hub().count;

/** `watched` hears from now on when a live page comes where there was none, and at once where there is one. */
export function whenWatched(watched: () => void): void {
  hub().watched = watched;
  if (hub().count > 0) watched();
}

const everybody = () => [...hub().sessions.values()].flatMap((here) => [...here]);

export function breatheAll(): void {
  for (const follower of everybody()) follower.breathe();
}

/** Ends every live page's stream: each comes back by itself, to whatever server then answers. */
export function closeAll(): void {
  for (const follower of everybody()) follower.close();
}
