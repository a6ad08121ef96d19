import { recordOwn } from "@/lib/audit/own/commands";
import { effectiveFrom, proofRefusals } from "@/lib/auth/addresses/rules";
import type { AskForChange } from "@/lib/auth/addresses/schema";
import { sendProof } from "@/lib/auth/addresses/sending/commands";
import { deriveToken, hashToken } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceForUser, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { system, type Tx, withUser } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import type { UserContext } from "@/lib/tenancy/context";
import { fromSomewhere, type Origin } from "@/lib/tenancy/origin";

/**
 * Sends a link and a code to an address that this person wants to add. Whether somebody else has it is not said here: only
 * its mailbox learns that. Throws `invalid` on `email`, `conflict` where too many mails went there.
 */
export function addAddress(ctx: UserContext, { email }: { email: string }, key?: RequestKey) {
  return onceForUser(ctx, key, async (tx) => {
    const own = await ownAddresses(tx, ctx);
    if (own.has(email)) refuse("This address is yours already.");
    // Whoever came by an invitation alone holds a link that may have been passed on.
    if (!own.get(ctx.email))
      throw conflict(
        `First show that ${ctx.email} is yours: sign out, and sign in again by mail. Then you can add another.`,
      );
    await recordOwn(tx, ctx, "addAddress");
    return { proof: await sendProof(tx, ctx, { wish: "add", email, sentTo: email }) };
  });
}

/**
 * Sends a link and a code to one of this person's mailboxes that still works, to make an address the primary one or remove
 * it. Throws `not_found` for addresses that are not theirs, `conflict` where another change waits.
 */
export function askForChange(ctx: UserContext, input: AskForChange, key?: RequestKey) {
  return onceForUser(ctx, key, async (tx) => {
    const own = await ownAddresses(tx, ctx);
    if (!own.get(input.email) || !own.get(input.sentTo)) throw notFound("address");
    if (input.email === ctx.email)
      throw conflict("This is your primary address. Make another one the primary first, then remove this.");
    const waiting = await tx.addressChange.count({
      where: { userId: ctx.userId, appliedAt: null, cancelledAt: null },
    });
    if (waiting > 0) throw conflict(proofRefusals.waiting);
    await recordOwn(tx, ctx, "askForChange");
    return { proof: await sendProof(tx, ctx, input) };
  });
}

function refuse(message: string): never {
  throw invalid(message, { email: message });
}

/** Each address of this person, and whether it is verified. */
async function ownAddresses(tx: Tx, { userId }: UserContext): Promise<Map<string, boolean>> {
  const rows = await tx.userEmail.findMany({ where: { userId } });
  return new Map(rows.map(({ email, verifiedAt }) => [email, verifiedAt !== null]));
}

export type Proven = "added" | "asked" | "done";

/** Spends the code of a proof of this person's. Throws `invalid` on `code`, and as `proveByLink` does. */
export async function proveByCode(ctx: UserContext, input: { proof: string; code: string }): Promise<Proven> {
  const codeHash = deriveToken("address-code-hash", input.proof, input.code);
  return proven(
    await withUser(ctx, (tx) => spend(tx, ctx, { proof: input.proof, link: null, code: codeHash })),
  );
}

/**
 * Spends the link of a proof of this person's; a stranger's link opens nothing, so nobody adds an address of theirs to
 * somebody else's account. Throws `conflict` where it is over, or the address is somebody else's.
 */
export async function proveByLink(ctx: UserContext, { token }: { token: string }): Promise<Proven> {
  const linkHash = hashToken(token);
  const outcome = await withUser(ctx, async (tx) => {
    const proof = await tx.addressProof.findFirst({ where: { userId: ctx.userId, linkHash } });
    return proof ? spend(tx, ctx, { proof: proof.id, link: linkHash, code: null }) : "ended";
  });
  return proven(outcome);
}

type Key = { proof: string; link: string | null; code: string | null };

async function spend(tx: Tx, ctx: UserContext, { proof, link, code }: Key): Promise<string> {
  const change = newId();
  const stop = hashToken(deriveToken("address-stop", change));
  const [row] = await tx.$queryRaw<{ outcome: string }[]>`
    select spend_address_proof(${proof}::uuid, ${link}, ${code}, ${change}::uuid, ${stop}, ${now()}, ${effectiveFrom(now())})
      as outcome`;
  const outcome = row?.outcome ?? "ended";
  const user = ctx.userId;
  if (outcome.startsWith("wrong:")) await recordOwn(tx, ctx, "wrongCode");
  if (outcome === "added") {
    await recordOwn(tx, ctx, "addressAdded");
    await emit(tx, ctx, "mail.address-added", { user, proof });
  }
  if (outcome === "asked") {
    await recordOwn(tx, ctx, "changeBegun");
    await emit(tx, ctx, "mail.address-change", { user, change });
    await emit(tx, ctx, "address.change-due", { user, change });
  }
  return outcome;
}

/** Thrown outside of the unit of work, so that a wrong try stays counted. */
function proven(outcome: string): Proven {
  if (outcome === "added" || outcome === "asked" || outcome === "done") return outcome;
  if (outcome === "taken" || outcome === "waiting") throw conflict(proofRefusals[outcome]);
  if (!outcome.startsWith("wrong:")) throw conflict(proofRefusals.ended);
  const left = outcome === "wrong:1" ? "One try is left." : `${outcome.slice(6)} tries are left.`;
  throw invalid("", { code: `This is not the code we sent. ${left}` });
}

/** Stops a change of this person's that waits. Throws `conflict` where it has taken effect or was stopped. */
export function stopChange(ctx: UserContext, { change }: { change: string }): Promise<void> {
  return withUser(ctx, async (tx) => {
    const stopped = await tx.addressChange.updateMany({
      where: { userId: ctx.userId, id: change, appliedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (stopped.count === 0) throw conflict("This change is not waiting any more.");
    await recordOwn(tx, ctx, "stopChange");
  });
}

/** The same for whoever holds the token of a notice, signed in or not. Returns whether anything was waiting. */
export async function stopChangeByLink(token: string, from: Origin = fromSomewhere): Promise<boolean> {
  return system(async (tx) => {
    const stopped = await tx.addressChange.updateManyAndReturn({
      where: { cancelHash: hashToken(token), appliedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    for (const change of stopped) await recordOwn(tx, change, "stopChange", from);
    return stopped.length > 0;
  });
}

/**
 * Applies a change whose time has come, once: whoever marks the row does it. Answers what was changed, or null where it was
 * applied before, stopped, or is not due.
 */
export async function applyChange(tx: Tx, userId: string, id: string) {
  const [due] = await tx.addressChange.updateManyAndReturn({
    where: { userId, id, appliedAt: null, cancelledAt: null, effectiveAt: { lte: now() } },
    data: { appliedAt: now() },
  });
  if (!due) return null;
  const { email, wish } = due;
  if (wish === "primary")
    await tx.user.update({ where: { id: userId }, data: { email, emailVerified: now() } });
  else await tx.userEmail.deleteMany({ where: { userId, email, user: { email: { not: email } } } });
  await recordOwn(tx, { userId }, "changeMade");
  return due;
}
