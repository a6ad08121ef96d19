import { isIPv4, isIPv6 } from "node:net";
import Bowser from "bowser";

/** Where a request came from, as far as the audit trail may know: no address of one person, no browser's fingerprint. */
export type Origin = {
  /** "203.0.113.0/24", "2001:db8:7::/48"; "" where there was no request. */
  readonly network: string;
  readonly device: "phone" | "tablet" | "computer" | "unknown" | "job";
};

/** Somebody's browser, where nothing is known of it. */
export const fromSomewhere: Origin = { network: "", device: "unknown" };

/** What jobs and scripts come from. */
export const fromJob: Origin = { network: "", device: "job" };

/**
 * The origin of a request by its headers. Of several forwarded addresses the last counts: the nearest proxy wrote it, and
 * everything before it is the sender's own word.
 */
export function originOf(headers: Pick<Headers, "get">): Origin {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return { network: networkOf(address), device: deviceOf(headers.get("user-agent") ?? "") };
}

/** An address cut to what a provider hands out to many: /24 of IPv4, /48 of IPv6; "" for anything else. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(bare)) return `${bare.split(".").slice(0, 3).join(".")}.0/24`;
  if (!isIPv6(bare)) return "";
  const [before = "", after] = bare.replace(/%.*$/, "").toLowerCase().split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after ? after.split(":") : [];
  const groups =
    after === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill("0"), ...tail];
  const kept = groups.slice(0, 3).map((group) => String(group).replace(/^0+(?=.)/, ""));
  return `${kept.join(":")}::/48`;
}

/** The same for somebody who has no context yet: what their browser calls itself, and the network it is in. */
export const fromBrowser = (userAgent: string, network: string): Origin => ({
  network,
  device: deviceOf(userAgent),
});

const kinds: Readonly<Record<string, Origin["device"]>> = {
  mobile: "phone",
  tablet: "tablet",
  desktop: "computer",
};

const mostKept = 500;
const known = new Map<string, Origin["device"]>();

/** Reading a browser's line takes a parser, and the same few lines come with every request. */
function deviceOf(agent: string): Origin["device"] {
  const line = agent.slice(0, 500);
  if (line === "") return "unknown";
  const found = known.get(line);
  if (found) return found;
  const device = kinds[Bowser.parse(line).platform.type ?? ""] ?? "unknown";
  // Anybody may send any line, so nobody knows how many there are.
  if (known.size >= mostKept) known.clear();
  known.set(line, device);
  return device;
}
