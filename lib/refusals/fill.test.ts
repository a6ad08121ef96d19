import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillRefusals } from "./fill";

const shell =
  '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>fill()</script></body></html>';
const page =
  '<html lang="en-US"><head><link rel="stylesheet" nonce="x" href="/_next/static/a.css" data-precedence="next"/></head>' +
  "<body><main><h1>We could not find this page.</h1></main><script>go()</script></body></html>";

function send(response: ServerResponse, status: number, headers: Record<string, string>, ...body: unknown[]) {
  response.statusCode = status;
  const all = { "Content-Type": "text/html; charset=utf-8", ...headers };
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
  for (const chunk of body) response.write(chunk);
  response.end();
}

/** Answers as Next does. */
const answers: Record<string, (response: ServerResponse) => void> = {
  "/nothing-is-here": (response) => send(response, 404, {}, page),
  "/refused": (response) => send(response, 404, {}, shell.slice(0, 40), Buffer.from(shell.slice(40))),
  "/gzip": (response) => send(response, 404, { "Content-Encoding": "gzip" }, gzipSync(shell)),
  "/br": (response) => send(response, 404, { "Content-Encoding": "br" }, brotliCompressSync(shell)),
  "/odd": (response) => send(response, 404, { "Content-Encoding": "identity" }, shell),
  "/promised": (response) => {
    response.setHeader("Content-Length", String(shell.length));
    response.writeHead(404, { "Content-Type": "text/html" }).end(shell);
  },
  "/data": (response) => send(response, 404, { "Content-Type": "text/x-component" }, shell),
  "/found": (response) => send(response, 200, {}, shell),
  "/head": (response) => send(response, 404, {}),
};

let server: Server;
let base: string;
beforeAll(async () => {
  fillRefusals();
  server = createServer((request, response) => answers[request.url ?? ""]?.(response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const read = async (path: string) => (await fetch(base + path)).text();
const words =
  '<body><noscript><link rel="stylesheet" href="/_next/static/a.css"/><main><h1>We could not find this page.</h1></main></noscript>';

describe("a refusal", () => {
  it.each(["/refused", "/gzip", "/br"])("says so without scripts: %s", async (path) => {
    const body = await read(path);
    expect(body).toContain(words);
    expect(body).toContain("<title>Not found · Council</title>");
    expect(body).toContain('<html lang="en-US" id="__next_error__">');
    expect(body).toContain("<script>fill()</script></body></html>");
  });

  it("keeps its status", async () => {
    expect((await fetch(`${base}/refused`)).status).toBe(404);
  });

  it.each(["/data", "/found", "/promised", "/odd"])("anything else passes as it is: %s", async (path) => {
    expect(await read(path)).toBe(shell);
  });

  it("without a body has none", async () => {
    expect(await read("/head")).toBe("");
    expect((await fetch(`${base}/refused`, { method: "HEAD" })).status).toBe(404);
  });
});
