import { deriveToken, hashToken } from "@/lib/auth/secret";
import { newId } from "@/lib/db/id";
import { emailOf, inDays, type People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

/** The mentor's second address. */
export const homeOf = (mark: string): string => `home.${emailOf("mentor", mark)}`;

/** The member's. */
export const oldOf = (mark: string): string => `old.${emailOf("member", mark)}`;

/** Where the mentor signed in from, as the list of what happened to their account has it. */
export const networkOf = (mark: string): string => `network of mentor ${mark}`;

/** The secret of the mentor's session. */
export const mentorSession = (mark: string): string => `session-of-${mark}`;

/**
 * The mentor has a second address, an account at an issuer, a session and an event of signing in; the member asked to have a second address of theirs
 * removed, which waits.
 */
export async function addAddresses(tx: Tx, mark: string, { mentor, member }: People) {
  const [account, session, change, ownEvent] = [newId(), newId(), newId(), newId()];
  await tx.userEmail.createMany({
    data: [
      { userId: mentor.userId, email: homeOf(mark), verifiedAt: inDays(-1) },
      { userId: member.userId, email: oldOf(mark), verifiedAt: inDays(-1) },
    ],
  });
  await tx.authAccount.create({
    data: {
      id: account,
      userId: mentor.userId,
      provider: "google",
      providerAccountId: `google-${mark}`,
      email: homeOf(mark),
    },
  });
  await tx.authSession.create({
    data: {
      id: session,
      userId: mentor.userId,
      sessionToken: hashToken(mentorSession(mark)),
      userAgent: `Agent of ${mark}`,
      expires: inDays(30),
    },
  });
  await tx.addressChange.create({
    data: {
      userId: member.userId,
      id: change,
      wish: "removal",
      email: oldOf(mark),
      effectiveAt: inDays(3),
      cancelHash: hashToken(deriveToken("address-stop", change)),
    },
  });
  await tx.userEvent.create({
    data: {
      ...{ userId: mentor.userId, id: ownEvent, action: "signIn", at: inDays(-1) },
      ...{ network: networkOf(mark), device: "phone" },
    },
  });
  return { account, session, change, ownEvent };
}

/** The code and the link of a proof by which the mentor makes the second address the primary one. */
export const proofCode = "123456";
export const proofLink = (id: string): string => `link-of-the-proof-${id}`;

/** Puts that proof on its way. */
export async function addProof(tx: Tx, mark: string, userId: string, id: string): Promise<void> {
  await tx.addressProof.create({
    data: {
      userId,
      id,
      wish: "primary",
      email: homeOf(mark),
      sentTo: homeOf(mark),
      linkHash: hashToken(proofLink(id)),
      codeHash: deriveToken("address-code-hash", id, proofCode),
      expiresAt: inDays(1),
    },
  });
}
