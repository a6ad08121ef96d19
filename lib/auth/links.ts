import { randomBytes } from "node:crypto";
import { deriveToken, linkHash, sameHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { LinkKind } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";

/** The token in the address of a stranger's link, made again from its row for those who may see it. */
export const linkToken = (link: { orgId: string; id: string; nonce: string }): string =>
  deriveToken("link", link.orgId, link.id, link.nonce);

/** Whether this server can make a link's address again; not where the secret has changed since. */
export const isMadeHere = (link: {
  orgId: string;
  id: string;
  nonce: string;
  tokenHash: Uint8Array;
}): boolean => Buffer.from(linkHash(linkToken(link))).equals(link.tokenHash);

/** The token in the address of a person's own calendar, made again from its row. */
export const feedToken = (feed: { userId: string; nonce: string }): string =>
  deriveToken("feed", feed.userId, feed.nonce);

/** The token in a mail's foot, for one person's choice about one kind of mail: only this server can make it, and no row keeps it. */
export const noticesToken = ({ userId, kind }: { userId: string; kind: string }): string =>
  [userId, kind, deriveToken("notices", userId, kind)].join(".");

/** Whom and which kind a token from a mail's foot is for; null where this server did not make it. */
export function readNoticesToken(token: string): { userId: string; kind: string } | null {
  const [, userId, kind, mac] = token.match(/^([\da-f-]{36})\.([a-z]+)\.([\w-]{43})$/) ?? [];
  if (!userId || !kind || !mac) return null;
  return sameHash(mac, deriveToken("notices", userId, kind)) ? { userId, kind } : null;
}

type NewLink = { orgId: string; kind: LinkKind; subjectId: string; expiresAt: Date | null };

/** A new row for `AccessLink`: unguessable, its token kept as a hash only. */
export function newLink({ orgId, kind, subjectId, expiresAt }: NewLink) {
  const link = { orgId, id: newId(), nonce: randomBytes(16).toString("base64url") };
  return { ...link, kind, subjectId, expiresAt, tokenHash: linkHash(linkToken(link)), createdAt: now() };
}

type Standing = Pick<NewLink, "orgId" | "kind" | "subjectId">;

/**
 * The link that leads to something until it is over, made where there is none yet. One made under another secret opens from the mails
 * it is in, and cannot be written into a new one.
 */
export async function standingLink(tx: Tx, { orgId, kind, subjectId }: Standing) {
  const known = await tx.accessLink.findFirst({
    where: { orgId, kind, subjectId, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  if (known && isMadeHere(known)) return known;
  return tx.accessLink.create({ data: newLink({ orgId, kind, subjectId, expiresAt: null }) });
}
