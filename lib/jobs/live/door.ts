import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { NextRequest } from "next/server";
import { sessionCookieName } from "@/lib/auth/cookies";
import { AppError, notFound } from "@/lib/errors";
import { logUnexpected } from "@/lib/forms/problem";
import { askedIn } from "@/lib/jobs/live/asked";
import { liveStream } from "@/lib/live/stream";
import { securityHeaders } from "@/lib/security-headers";

// Of 100 kB that an open answer of Next's takes, a stream needs a quarter. There are as many as people look at an evening, so they
// are answered before Next has seen them.

const path = "/api/live";

type Door = (request: IncomingMessage, response: ServerResponse) => void;

// Next loads modules more than once; a process has one door all the same, and the newest stands in it.
const holder = globalThis as typeof globalThis & { councilLiveDoor?: Door };

/** From now on this process's servers answer live pages here, and everything else as before. */
export function openLiveDoor(): void {
  if (!holder.councilLiveDoor)
    subscribe("http.server.request.start", (message) => standBefore((message as { server: Server }).server));
  holder.councilLiveDoor = (request, response) => void answer(request, response);
}

const standing = new WeakSet<Server>();

/** Said of every request before its server's listeners hear of it: the first one finds the door already. */
function standBefore(server: Server): void {
  if (standing.has(server)) return;
  standing.add(server);
  const behind = server.listeners("request") as Door[];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (request.url?.split("?", 1)[0] === path) holder.councilLiveDoor?.(request, response);
    else for (const listener of behind) listener.call(server, request, response);
  });
}

/**
 * What a live page listens to: that something of a session has changed, for whoever may follow it. Whoever may not, or not any
 * more, is told nothing: 404, as for a session that does not exist.
 */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of securityHeaders(isHttps(request))) response.setHeader(name, value);
  const refuse = (status: number, text: string) =>
    void response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
  if (request.method !== "GET") return refuse(405, "This can only be listened to.");
  const { nextUrl, cookies } = new NextRequest(new URL(request.url ?? "", "http://localhost"), {
    headers: { cookie: request.headers.cookie ?? "" },
  });
  try {
    const asked = await askedIn(nextUrl.searchParams, cookies.get(sessionCookieName())?.value);
    if (!asked) throw notFound("session");
    await liveStream(asked, response);
  } catch (error) {
    if (error instanceof AppError) return refuse(404, "There is nothing to follow here.");
    refuse(500, `Something went wrong on our side: ${logUnexpected(error, "live")}.`);
  }
}

const isHttps = ({ headers }: IncomingMessage): boolean =>
  String(headers["x-forwarded-proto"] ?? "").includes("https");
