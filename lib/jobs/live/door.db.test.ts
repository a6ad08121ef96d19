import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signInAs, signOut } from "@/lib/auth/commands";
import { sessionCookieName } from "@/lib/auth/cookies";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { closeWallLink, openWallLink } from "@/lib/evening/wall/commands";
import { openLiveDoor } from "@/lib/jobs/live/door";
import { closeAll, followers, tell } from "@/lib/live/hub";

/** As Next's server: it was there before anybody stood before it. */
const server = createServer((request, response) => response.end(`Next has ${request.url}`));
let world: World;
let base: string;

beforeAll(async () => {
  world = await buildWorld(`d${newId().slice(-8)}`);
  openLiveDoor();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  closeAll();
  server.closeAllConnections();
  server.close();
});

const signIn = async (who: "mentee" | "owner") => (await signInAs(world.users[who].userId)).sessionToken;
const cookieOf = (token: string) => ({ cookie: `${sessionCookieName()}=${token}` });
const session = () => new URLSearchParams({ org: world.slug, session: world.next.session });

/** A stream's head, and its events one after another. */
async function listen(query: URLSearchParams, headers: Record<string, string> = {}) {
  const response = await fetch(`${base}/api/live?${query}`, { headers });
  const reader = response.body?.getReader();
  const utf8 = new TextDecoder();
  const next = async () => {
    const read = await reader?.read();
    return !read || read.done ? "the end" : utf8.decode(read.value);
  };
  return { response, next };
}
const news = () =>
  tell([
    {
      orgId: world.orgId,
      sessionId: world.next.session,
      groupId: null,
      about: "seat",
      seq: Date.now() * 1000,
    },
  ]);

describe("the door for live pages", () => {
  it("answers them, and lets everything else through, from the first request on", async () => {
    for (const path of ["/", "/api/lively?org=x", "/api/live/", "//"])
      expect(await (await fetch(base + path)).text()).toBe(`Next has ${path}`);
    const { response } = await listen(session());
    expect(response.status).toBe(404);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    const posted = await fetch(`${base}/api/live?${session()}`, { method: "POST", body: "x" });
    expect(posted.status).toBe(405);
  });

  it("tells who may follow, until they may not", async () => {
    const token = await signIn("mentee");
    const { response, next } = await listen(session(), cookieOf(token));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await next()).toMatch(/^id: \d+\nevent: hello\ndata: \{"latest":\d+\}\n\n$/);
    news();
    expect(await next()).toContain('event: news\ndata: {"about":"seat","groupId":null}');
    await signOut(token);
    news();
    expect(await next()).toBe("the end");
    await vi.waitFor(() => expect(followers()).toBe(0));
  });

  it("knows nothing for whoever may not: another session, a bent token, an address without a question", async () => {
    const token = await signIn("mentee");
    for (const [query, cookie] of [
      [new URLSearchParams({ org: world.slug, session: newId() }), token],
      [new URLSearchParams({ org: `${world.slug}x`, session: world.next.session }), token],
      [session(), `${token}x`],
      [new URLSearchParams(), token],
      [new URLSearchParams({ wall: token }), token],
      [new URLSearchParams({ wall: world.recapToken }), token],
    ] as const)
      expect((await listen(query, cookieOf(cookie))).response.status).toBe(404);
    expect(followers()).toBe(0);
  });

  it("tells the room's computer by its link, until that is taken back", async () => {
    const { owner } = world.contexts;
    const { path } = await openWallLink(owner, { sessionId: world.next.session });
    const { response, next } = await listen(new URLSearchParams({ wall: path.replace("/wall/", "") }));
    expect(response.status).toBe(200);
    expect(await next()).toContain("event: hello");
    await closeWallLink(owner, { sessionId: world.next.session });
    news();
    expect(await next()).toBe("the end");
  });
});
