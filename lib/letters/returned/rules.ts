import { createHmac, timingSafeEqual } from "node:crypto";
import type { MailReturn } from "@/lib/db/generated/enums";

/** What an organizer reads beside somebody's address. */
export const returnWords: Record<MailReturn, { title: string; what: string }> = {
  bounced: {
    title: "Mail to this address comes back",
    what: "The mail server there knows no such mailbox. What they are told still stands in their inbox here. Ask them for another address, or try this one again.",
  },
  complained: {
    title: "Mail to this address was reported as unwanted",
    what: "Their mail program told ours so. What they are told still stands in their inbox here. Write again only once you have asked them.",
  },
};

/** How far the clocks of two servers may lie apart, in seconds. */
const MARGIN = 300;

/**
 * Whether a report of a mail service was signed with our secret, lately: `t=<seconds since 1970>,v1=<hex>`, an HMAC-SHA256 over
 * `<t>.<body>`. `at` in milliseconds.
 */
export function isSigned(signature: string, body: string, secret: string, at: number): boolean {
  const [, time = "", mac = ""] = signature.match(/^t=(\d{1,12}),v1=([\da-f]{64})$/) ?? [];
  if (!secret || !mac || Math.abs(Number(time) - at / 1000) > MARGIN) return false;
  const right = createHmac("sha256", secret).update(`${time}.${body}`).digest();
  return timingSafeEqual(Buffer.from(mac, "hex"), right);
}
