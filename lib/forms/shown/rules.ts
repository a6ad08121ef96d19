import { randomBytes } from "node:crypto";
import { deriveToken, sameHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";

// Part of what holds bots off without asking anybody else: a form that says when it was shown, signed, so that nobody makes one up.

const SOONEST = 3_000;
const LATEST = 24 * 60 * 60_000;

const signatureOf = (about: string, words: string): string => deriveToken("form-shown", about, words);

/** The hidden field of a form about this: when it was shown, unlike every other, signed. */
export function shownForm(about: string): string {
  const words = `${now().getTime()}-${randomBytes(9).toString("hex")}`;
  return `${words}.${signatureOf(about, words)}`;
}

/** Whether a form about this came back as fast or as late as people do not, or was never shown. */
export function isImplausible(about: string, form: string): boolean {
  const [words = "", signature = ""] = form.split(".");
  if (!/^\d{1,16}-[0-9a-f]{18}$/.test(words) || !sameHash(signature, signatureOf(about, words))) return true;
  const age = now().getTime() - Number(words.split("-")[0]);
  return age < SOONEST || age > LATEST;
}
