import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { atTime, now } from "@/lib/clock";
import { breatheAll, closeAll, followers, tell, tellOfWriting } from "@/lib/live/hub";
import type { Following } from "@/lib/live/queries";
import type { News } from "@/lib/live/rules";
import { liveStream } from "@/lib/live/stream";

vi.mock("@/lib/live/queries", () => ({}));
afterEach(closeAll);

const place = { orgId: "org", sessionId: "session" };
const news = (seq: number, groupId: string | null = null, about = "point"): News => ({
  ...place,
  groupId,
  about,
  seq,
});
const may = (groups: Following["groups"], latest = 0): Following => ({
  sessionId: "session",
  groups,
  latest,
});

/** Streams that are asked for of a server, each with its own look. */
const looks = new Map<string, () => Promise<Following>>();
const server = createServer((request, response) => {
  const look = looks.get(request.url ?? "");
  if (look) liveStream({ ...place, look }, response).catch(() => response.writeHead(404).end());
});
let base: string;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function open(look: () => Promise<Following>, signal?: AbortSignal) {
  const path = `/${looks.size}`;
  looks.set(path, look);
  const response = await fetch(base + path, { signal: signal ?? null });
  const reader = response.body?.getReader();
  if (!reader) throw new Error("no body");
  const utf8 = new TextDecoder();
  let unread = "";
  /** The next event; what is sent in one go may come in one piece, or in several. */
  const next = async (): Promise<string> => {
    const end = unread.indexOf("\n\n") + 2;
    if (end > 1) {
      const event = unread.slice(0, end);
      unread = unread.slice(end);
      return event;
    }
    const { value, done } = await reader.read();
    if (done) return "the end";
    unread += utf8.decode(value);
    return next();
  };
  return { next, response };
}

it("begins with the newest number, and tells what is for its reader: ids only", async () => {
  const { next, response } = await open(async () => may("mine", 7));
  expect(response.headers.get("cache-control")).toContain("no-transform");
  expect(await next()).toBe('id: 7\nevent: hello\ndata: {"latest":7}\n\n');
  tell([news(8, "theirs"), { ...news(9), sessionId: "another" }, { ...news(10), orgId: "another" }]);
  tell([news(11, "mine"), news(12)]);
  expect(await next()).toBe('id: 11\nevent: news\ndata: {"about":"point","groupId":"mine"}\n\n');
  expect(await next()).toBe('id: 12\nevent: news\ndata: {"about":"point","groupId":null}\n\n');
  breatheAll();
  expect(await next()).toBe(":\n\n");
});

it("tells a group that somebody writes, without a number: a reconnect asks for nothing", async () => {
  const { next } = await open(async () => may("mine"));
  await next();
  const pen = { ...place, questionId: "q", pen: "p" };
  tellOfWriting([
    { ...pen, groupId: "theirs" },
    { ...pen, groupId: "mine" },
  ]);
  expect(await next()).toBe('event: writing\ndata: {"groupId":"mine","questionId":"q","pen":"p"}\n\n');
});

it("misses nothing that is told while it still looks who is asking", async () => {
  let seen = (_: Following) => {};
  const opening = open(
    () =>
      new Promise((resolve) => {
        seen = resolve;
      }),
  );
  await vi.waitFor(() => expect(followers()).toBe(1));
  tell([news(3, "mine"), news(4, "theirs")]);
  seen(may("mine", 2));
  const { next } = await opening;
  expect(await next()).toContain("id: 2\nevent: hello");
  expect(await next()).toContain("id: 3\nevent: news");
});

it("is refused where there is nothing to follow, and leaves nobody behind", async () => {
  const { response } = await open(() => Promise.reject(new Error("not found")));
  expect(response.status).toBe(404);
  expect(followers()).toBe(0);
});

it("looks again before it tells something to somebody last looked at a while ago", async () => {
  const look = vi.fn(async () => may("mine"));
  const { next } = await open(look);
  await next();
  tell([news(1, "mine")]);
  await next();
  expect(look).toHaveBeenCalledTimes(1);
  look.mockRejectedValueOnce(new Error("removed"));
  atTime(new Date(now().getTime() + 21_000), () => tell([news(2, "mine")]));
  expect(await next()).toBe("the end");
  expect(followers()).toBe(0);
});

it("looks again at once where the seats have changed", async () => {
  const look = vi.fn(async () => may("mine"));
  const { next } = await open(look);
  await next();
  look.mockResolvedValueOnce(may("theirs"));
  tell([news(1, null, "seat"), news(2, "mine"), news(3, "theirs")]);
  expect(await next()).toContain("id: 1");
  expect(await next()).toContain("id: 3");
});

it("ends with its browser, and for one that does not read", async () => {
  const gone = new AbortController();
  await open(async () => may("all"), gone.signal);
  expect(followers()).toBe(1);
  gone.abort();
  await vi.waitFor(() => expect(followers()).toBe(0));
  await open(async () => may("all"));
  for (let seq = 1; seq < 2_000; seq++) tell([news(seq)]);
  expect(followers()).toBe(0);
});

it("says nothing before its greeting, whatever goes on meanwhile", async () => {
  let allow = (_: Following) => {};
  const allowed = new Promise<Following>((resolve) => {
    allow = resolve;
  });
  const opening = open(() => allowed);
  await vi.waitFor(() => expect(followers()).toBe(1));
  breatheAll();
  tellOfWriting([{ ...place, groupId: "mine", questionId: "q", pen: "p" }]);
  allow(may("mine", 3));
  const { next } = await opening;
  expect(await next()).toContain("event: hello");
});
