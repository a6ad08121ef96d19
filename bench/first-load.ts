import { gzipSync } from "node:zlib";
import type { Target } from "./load";
import { visit } from "./visit";

/**
 * The JavaScript a browser needs to open a page for the first time, in bytes after gzip: every script that the page's real
 * HTML loads, and every chunk that its streamed payload names.
 */
export async function firstLoadBytes(page: Target): Promise<number> {
  let bytes = 0;
  for (const address of scriptAddresses(await visit(page))) {
    bytes += gzipSync(await visit({ ...page, url: new URL(address, page.url).href })).length;
  }
  return bytes;
}

/** The addresses of a page's scripts, once each. Browsers of today skip `nomodule`, so those are left out. */
export function scriptAddresses(html: string): string[] {
  const tags = (html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? []).map((tag) => ({
    address: /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? "",
    skipped: /\bnomodule\b/i.test(tag),
  }));
  const skipped = new Set(tags.filter((tag) => tag.skipped).map((tag) => tag.address));
  const named = html.match(/(?<=["/\\])static\/chunks\/[\w./~%-]+?\.js\b/g) ?? [];
  const all = new Set([...tags.map((tag) => tag.address), ...named.map((chunk) => `/_next/${chunk}`)]);
  return [...all].filter((address) => !skipped.has(address));
}
