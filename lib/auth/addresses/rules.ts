import type { AddressWish } from "@/lib/db/generated/enums";

/** How long a change of addresses waits, with notice to every address of the person. */
export const waitHours = 72;

/** When a change that is asked for at `at` takes effect. */
export const effectiveFrom = (at: Date): Date => new Date(at.getTime() + waitHours * 60 * 60_000);

/** What a change would do, as the end of a sentence: "make ada@example.org your primary address". */
export const wishWords = (wish: AddressWish, email: string): string =>
  ({
    add: `add ${email} to your account`,
    primary: `make ${email} your primary address`,
    removal: `remove ${email} from your account`,
  })[wish];

/** What a proof that was accepted came to, to say at the foot of the screen. */
export const provenWords = (outcome: "added" | "asked" | "done"): string =>
  ({
    added: "The address is yours here: it signs you in from now on.",
    asked: `Noted. It takes effect in ${waitHours} hours, and we have written to every address of yours.`,
    done: "That is done already.",
  })[outcome];

/** Why a proof was not accepted. */
export const proofRefusals = {
  ended: "This link or code is no longer good: each works once, for ten minutes. Ask for a new one.",
  taken:
    "This mailbox is yours, but another account uses the address. Sign in with it to see that account; one address belongs to one account.",
  waiting: "Another change of your addresses is waiting. Stop that one first, or let it take effect.",
} as const;

/** Whether an address most likely ends with a job: somebody with no other is offered to add one of their own. */
export const wantsSecondAddress = (addresses: readonly { verified: boolean }[]): boolean =>
  addresses.filter(({ verified }) => verified).length < 2;
