import "server-only";
import { randomBytes } from "node:crypto";
import { recordOwn } from "@/lib/audit/own/commands";
import { adapterFor, type Entry } from "@/lib/auth/adapter";
import { minutesUnseen } from "@/lib/auth/devices/rules";
import { sessionDays } from "@/lib/auth/options";
import { personAt, personFor, provenPerson } from "@/lib/auth/people";
import { deriveCode, deriveToken, hashToken, linkHash, sameHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import { system, type Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import type { UserContext } from "@/lib/tenancy/context";
import { mintUserForJob } from "@/lib/tenancy/mint";
import { fromSomewhere, type Origin } from "@/lib/tenancy/origin";

const minutesValid = 10;
const triesAllowed = 5;
const triesAllowedDaily = 25;
const mailsAllowed = 5;
const mailWindowMinutes = 15;

type Browser = Pick<Entry, "userAgent" | "network">;
const unknown: Browser = { userAgent: "", network: "" };

export type SignedIn = { sessionToken: string; expires: Date; returnTo: string };
export type CodeOutcome =
  | { outcome: "signed_in"; session: SignedIn }
  | { outcome: "wrong"; triesLeft: number }
  | { outcome: "ended" };

const before = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
const randomToken = () => randomBytes(32).toString("base64url");
const codeHash = (id: string, code: string) => deriveToken("sign-in-code-hash", id, code);

/**
 * Sends a link and a six-digit code to `email` (normalized). Returns the secret that binds the code's tries to the browser
 * that asked; it belongs into an httpOnly cookie. Throws `conflict` after five mails to one address in 15 minutes.
 */
export async function requestSignIn(email: string, returnTo: string): Promise<{ browserSecret: string }> {
  const browserSecret = randomToken();
  await system(async (tx) => {
    // Serializes requests for one address, so that the limit holds across servers.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${email}`}, 0))`;
    const createdAt = { gt: before(mailWindowMinutes) };
    const recent =
      (await tx.authToken.count({ where: { email, createdAt } })) +
      (await tx.addressProof.count({ where: { sentTo: email, createdAt } }));
    if (recent >= mailsAllowed)
      throw conflict(
        `We have sent ${mailsAllowed} mails to this address in the last ${mailWindowMinutes} minutes. Please use the newest one, or try again a little later.`,
      );
    const id = newId();
    await tx.authToken.create({
      data: {
        id,
        email,
        returnTo,
        linkHash: hashToken(deriveToken("sign-in", id)),
        codeHash: codeHash(id, deriveCode("sign-in-code", id)),
        browserHash: hashToken(browserSecret),
        createdAt: now(),
        expiresAt: new Date(now().getTime() + minutesValid * 60_000),
      },
    });
    await emit(tx, { kind: "system" }, "mail.sign-in", { token: id });
  });
  return { browserSecret };
}

/**
 * Spends a link's token; null where it is unknown, used, or older than 10 minutes. `browser` is what the browser calls itself and
 * its network, here and below: the person finds them in the list of their sessions, and in that of what happened.
 */
export async function signInByLink(linkToken: string, browser: Browser = unknown): Promise<SignedIn | null> {
  return system(async (tx) => {
    const token = await tx.authToken.findUnique({ where: { linkHash: hashToken(linkToken) } });
    return token && spend(tx, token, browser);
  });
}

/**
 * Tries a code in the browser that asked for it. A wrong one is counted before it is looked at, in the database, so five
 * tries are five on any number of servers, and 25 a day for one address. The link of the mail stays good: it cannot be
 * guessed, and somebody else's guessing must not lock its owner out.
 */
export async function signInByCode(
  browserSecret: string,
  code: string,
  browser: Browser = unknown,
): Promise<CodeOutcome> {
  return system(async (tx) => {
    const newest = await tx.authToken.findFirst({
      where: { browserHash: hashToken(browserSecret), usedAt: null, expiresAt: { gt: now() } },
      orderBy: { createdAt: "desc" },
    });
    if (!newest) return { outcome: "ended" };
    const counted = await tx.authToken.updateManyAndReturn({
      where: { id: newest.id, tries: { lt: triesAllowed }, usedAt: null },
      data: { tries: { increment: 1 } },
    });
    const token = counted[0];
    if (!token || (await guessedTooOften(tx, token.email))) return { outcome: "ended" };
    if (!sameHash(token.codeHash, codeHash(token.id, code))) {
      const triesLeft = triesAllowed - token.tries;
      return triesLeft > 0 ? { outcome: "wrong", triesLeft } : { outcome: "ended" };
    }
    const session = await spend(tx, token, browser);
    return session ? { outcome: "signed_in", session } : { outcome: "ended" };
  });
}

export type InvitedOutcome =
  | { outcome: "signed_in"; session: SignedIn }
  | { outcome: "has_account"; email: string }
  | { outcome: "gone" };

/**
 * Signs somebody in who holds an invitation's token, which only their mailbox has seen, once `join` has accepted it for them;
 * what `join` throws is thrown on. Whoever has an account signs in as always instead (`has_account`): an invitation is good
 * for two weeks and gets forwarded, and must not open what a person has elsewhere.
 */
export async function signInByInvitation(
  linkToken: string,
  join: (ctx: UserContext) => Promise<{ slug: string }>,
  browser: Browser = unknown,
): Promise<InvitedOutcome> {
  const invited = await system((tx) => invitedPerson(tx, linkToken));
  if (!invited) return { outcome: "gone" };
  // A spent link is let through for a double submit: `join` answers that from its request key, and refuses all else.
  if (invited.open && invited.hasAccount) return { outcome: "has_account", email: invited.email };
  const ctx = await mintUserForJob(invited.id);
  if (!ctx) return { outcome: "gone" };
  const { slug } = await join(ctx);
  // The address counts as verified once a sign-in mail has been answered: this link may have been passed on.
  const session = await system(() => startSession(invited.id, `/o/${slug}`, { method: "mail", ...browser }));
  return { outcome: "signed_in", session };
}

/** Who an invitation was sent to, new here or not. A link that is spent makes nobody. */
async function invitedPerson(tx: Tx, linkToken: string) {
  const link = await tx.accessLink.findUnique({
    where: { tokenHash: linkHash(linkToken), kind: "invitation" },
  });
  const invitation =
    link &&
    (await tx.invitation.findUnique({
      where: { orgId_id: { orgId: link.orgId, id: link.subjectId } },
      select: { acceptedAt: true, membership: { select: { contact: { select: { email: true } } } } },
    }));
  const email = invitation?.membership.contact?.email;
  if (!link || !email) return null;
  const open = !link.revokedAt && (link.expiresAt === null || link.expiresAt > now());
  const spentJustNow = invitation.acceptedAt !== null && invitation.acceptedAt > before(1);
  if (!open && !spentJustNow) return null;
  const person = open ? await personFor(tx, email) : await personAt(tx, email);
  if (!person) return null;
  const user = await tx.user.findUniqueOrThrow({
    where: { id: person.id },
    select: { id: true, emailVerified: true, _count: { select: { sessions: true, accounts: true } } },
  });
  const { id, emailVerified, _count } = user;
  const joined = await tx.membership.count({ where: { userId: id, status: "active" } });
  const hasAccount = emailVerified !== null || _count.sessions + _count.accounts + joined > 0;
  // Read last: where the other click of a double one has just joined, its link is closed by now.
  const stillOpen =
    open && (await tx.accessLink.count({ where: { tokenHash: link.tokenHash, revokedAt: null } })) === 1;
  return { id, email, open: stillOpen, hasAccount };
}

/** A session for a known person, without mail: the demo's one click. */
export async function signInAs(userId: string, browser: Browser = unknown): Promise<SignedIn> {
  return system(() => startSession(userId, "/", { method: "demo", ...browser }));
}

/** Ends the session of this cookie, wherever it came from. */
export async function signOut(sessionToken: string, from: Origin = fromSomewhere): Promise<void> {
  await system(async (tx) => {
    const ended = await tx.$queryRaw<{ userId: string }[]>`
      delete from "AuthSession" where "sessionToken" = ${hashToken(sessionToken)} returning "userId"`;
    for (const person of ended) await recordOwn(tx, person, "signOut", from);
  });
}

/** Notes that a session is in use, at most every few minutes however many servers ask. */
export async function noteSeen(sessionToken: string): Promise<void> {
  await system((tx) =>
    tx.authSession.updateMany({
      where: { sessionToken: hashToken(sessionToken), lastSeenAt: { lt: before(minutesUnseen) } },
      data: { lastSeenAt: now() },
    }),
  );
}

/** Whether codes to one address have been guessed at so often within a day that only its links still open. */
async function guessedTooOften(tx: Tx, email: string): Promise<boolean> {
  const { _sum } = await tx.authToken.aggregate({
    where: { email, createdAt: { gt: before(24 * 60) } },
    _sum: { tries: true },
  });
  return (_sum.tries ?? 0) > triesAllowedDaily;
}

async function spend(
  tx: Tx,
  token: { id: string; email: string; returnTo: string },
  browser: Browser,
): Promise<SignedIn | null> {
  const spent = await tx.authToken.updateMany({
    where: { id: token.id, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (spent.count === 0) return null;
  return startSession(await provenPerson(tx, token.email), token.returnTo, { method: "mail", ...browser });
}

async function startSession(userId: string, returnTo: string, entry: Entry): Promise<SignedIn> {
  const sessionToken = randomToken();
  const expires = new Date(now().getTime() + sessionDays * 24 * 60 * 60_000);
  await adapterFor(entry).createSession({ sessionToken, userId, expires });
  return { sessionToken, expires, returnTo };
}
