import { afterEach, expect, it, vi } from "vitest";
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

async function open(look: () => Promise<Following>, signal = new AbortController().signal) {
  const response = await liveStream({ ...place, look, signal });
  const reader = response.body?.getReader();
  if (!reader) throw new Error("no body");
  const utf8 = new TextDecoder();
  const next = async () => {
    const { value, done } = await reader.read();
    return done ? "the end" : utf8.decode(value);
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
  tell([news(3, "mine"), news(4, "theirs")]);
  seen(may("mine", 2));
  const { next } = await opening;
  expect(await next()).toContain("id: 2\nevent: hello");
  expect(await next()).toContain("id: 3\nevent: news");
});

it("is refused where there is nothing to follow, and leaves nobody behind", async () => {
  await expect(open(() => Promise.reject(new Error("not found")))).rejects.toThrow("not found");
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
  expect(followers()).toBe(0);
  await open(async () => may("all"));
  for (let seq = 1; seq < 2_000; seq++) tell([news(seq)]);
  expect(followers()).toBe(0);
});
