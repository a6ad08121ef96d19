import { applyChange } from "@/lib/auth/addresses/commands";
import { wishWords } from "@/lib/auth/addresses/rules";
import { deriveCode, deriveToken } from "@/lib/auth/secret";
import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { idIn } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import {
  addressAddedMail,
  addressChangedMail,
  addressChangeMail,
  addressProofMail,
} from "@/lib/mail/templates/address";
import { type Handler, nothing } from "./handler";
import { locale } from "./reader";

type Words = Pick<Letter, "subject" | "body">;

/** The same letter to each of these addresses. */
const toEach = (addresses: readonly string[], template: string, cause: string, words: Words): Letter[] =>
  addresses.map((address) => ({
    template,
    recipient: `${cause}:${address}`,
    to: { name: "", address },
    ...words,
  }));

const addressesOf = async (tx: Tx, userId: string): Promise<string[]> =>
  (await tx.userEmail.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(
    ({ email }) => email,
  );

const zoneOf = async (tx: Tx, id: string): Promise<string> =>
  (await tx.user.findUnique({ where: { id }, select: { timeZone: true } }))?.timeZone ?? "UTC";

export const addressProof: Handler = async (job) => {
  const key = { userId: idIn(job, "user"), id: idIn(job, "proof") };
  const proof = await system((tx) => tx.addressProof.findUnique({ where: { userId_id: key } }));
  if (!proof || proof.usedAt || proof.expiresAt <= now()) return nothing;
  const words = addressProofMail({
    wish: wishWords(proof.wish, proof.email),
    link: siteUrl(`/me/sign-in/confirm?token=${deriveToken("address-proof", proof.id)}`),
    code: deriveCode("address-code", proof.id),
    minutes: Math.round((proof.expiresAt.getTime() - proof.createdAt.getTime()) / 60_000),
  });
  return { letters: toEach([proof.sentTo], "address-proof", proof.id, words) };
};

/** Tells the addresses a person had before that there is another. */
export const addressAdded: Handler = async (job) => {
  const key = { userId: idIn(job, "user"), id: idIn(job, "proof") };
  return system(async (tx) => {
    const proof = await tx.addressProof.findUnique({ where: { userId_id: key } });
    if (!proof) return nothing;
    const before = (await addressesOf(tx, key.userId)).filter((address) => address !== proof.email);
    const words = addressAddedMail({ email: proof.email, link: siteUrl("/me/sign-in") });
    return { letters: toEach(before, "address-added", proof.id, words) };
  });
};

/** Tells every address of a person what is going to change, with a way to stop it. */
export const addressChange: Handler = async (job) => {
  const key = { userId: idIn(job, "user"), id: idIn(job, "change") };
  return system(async (tx) => {
    const change = await tx.addressChange.findUnique({ where: { userId_id: key } });
    if (!change || change.appliedAt || change.cancelledAt) return nothing;
    const words = addressChangeMail({
      wish: wishWords(change.wish, change.email),
      when: formatWhen(change.effectiveAt, await zoneOf(tx, key.userId), locale),
      link: siteUrl(`/address-change?token=${deriveToken("address-stop", change.id)}`),
    });
    return { letters: toEach(await addressesOf(tx, key.userId), "address-change", change.id, words) };
  });
};

/** Waits for a change's time, makes it, and tells every address that was the person's until then. */
export const addressChangeDue: Handler = async (job) => {
  const key = { userId: idIn(job, "user"), id: idIn(job, "change") };
  return system(async (tx) => {
    const change = await tx.addressChange.findUnique({ where: { userId_id: key } });
    if (!change || change.cancelledAt) return nothing;
    if (change.effectiveAt > now()) return { later: change.effectiveAt };
    await applyChange(tx, key.userId, key.id);
    // A job that runs again after the change says the same: the address that went is in the change.
    const addresses = new Set([...(await addressesOf(tx, key.userId)), change.email]);
    const words = addressChangedMail({
      primary: change.wish === "primary",
      email: change.email,
      link: siteUrl("/me/sign-in"),
    });
    return { letters: toEach([...addresses], "address-changed", change.id, words) };
  });
};
