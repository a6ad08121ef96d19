import { deriveToken, sameHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";

// What holds bots off without asking anybody else: a form that says when it was shown, a field that no person sees, and
// limits that the database counts (send_application).

const SOONEST = 3_000;
const LATEST = 24 * 60 * 60_000;

const signatureOf = (at: string): string => deriveToken("form-shown", at);

/** The hidden field that says when a form was shown, signed so that nobody can make one up. */
export function shownNow(): string {
  const at = String(now().getTime());
  return `${at}.${signatureOf(at)}`;
}

/** Whether a form with this field came back as fast or as late as people do not, or was never shown. */
export function isImplausible(shown: string): boolean {
  const [at = "", signature = ""] = shown.split(".");
  if (!/^\d{1,16}$/.test(at) || !sameHash(signature, signatureOf(at))) return true;
  const age = now().getTime() - Number(at);
  return age < SOONEST || age > LATEST;
}

/** What an address or a network is counted by. */
export const countedAs = (what: "address" | "network", text: string): string =>
  deriveToken(`apply-${what}`, text);

/** Why something was not taken, by what the database answered. All of it leaves what was typed on the page. */
export const refusals = {
  again: "Please press the button once more. We ask this where a form came back very fast, or after a day.",
  closed: "Applications are closed, so this could not be sent. What you typed is still here.",
  network:
    "Many applications came from your network within an hour. What you typed is still here; please send it again a little later.",
  address:
    "We have sent several mails to this address today. Please use the newest one, or try again tomorrow.",
  decided: "The organizers have decided in the meantime. This page shows how it stands.",
  edits: "Applications are closed, so it stays as you sent it. You can still withdraw it.",
} as const;
