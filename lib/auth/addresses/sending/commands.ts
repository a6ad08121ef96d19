import { deriveCode, deriveToken, hashToken } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { AddressWish } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import type { UserContext } from "@/lib/tenancy/context";

// As in signing in: five mails to one address in 15 minutes, good for ten, the two counted together.
const minutesValid = 10;
const mailsAllowed = 5;
const mailWindow = 15 * 60_000;
/** And so many for one person in an hour, whatever the addresses: nobody is a mail cannon. */
const mailsInAnHour = 12;

type Wanted = { wish: AddressWish; email: string; sentTo: string };

/** Sends a link and a code, and keeps their hashes. Returns the proof's id. */
export async function sendProof(tx: Tx, ctx: UserContext, { wish, email, sentTo }: Wanted): Promise<string> {
  const { userId } = ctx;
  const since = new Date(now().getTime() - mailWindow);
  const [lately] = await tx.$queryRaw<{ sent: number }[]>`select codes_sent_to(${sentTo}, ${since}) as sent`;
  if ((lately?.sent ?? 0) >= mailsAllowed)
    throw conflict(
      `We have sent ${mailsAllowed} mails to this address in the last 15 minutes. Please use the newest one, or try again a little later.`,
    );
  const anHourAgo = new Date(now().getTime() - 60 * 60_000);
  const own = await tx.addressProof.count({ where: { userId, createdAt: { gt: anHourAgo } } });
  if (own >= mailsInAnHour)
    throw conflict("That was many mails within an hour. Please try again a little later.");
  const id = newId();
  await tx.addressProof.create({
    data: {
      userId,
      id,
      wish,
      email,
      sentTo,
      linkHash: hashToken(proofLink(id)),
      codeHash: deriveToken("address-code-hash", id, proofCode(id)),
      createdAt: now(),
      expiresAt: new Date(now().getTime() + minutesValid * 60_000),
    },
  });
  await emit(tx, ctx, "mail.address-proof", { user: userId, proof: id });
  return id;
}

const proofLink = (id: string): string => deriveToken("address-proof", id);
const proofCode = (id: string): string => deriveCode("address-code", id);
