import { deriveToken } from "@/lib/auth/secret";
import * as shown from "@/lib/forms/shown/rules";
import { isWorked } from "@/lib/recaps/strangers/work/rules";

// What holds bots off a public recap without asking anybody else: a form that says when it was shown, signed and good for one
// addition; a field that no person sees; work that the browser does, or a mailbox that confirms; limits that the database counts
// (send_addition); and a person who reads everything before others do.

/** The hidden field of a form to add to this recap. */
export const newForm = (recapId: string): string => shown.shownForm(`addition:${recapId}`);

/** Whether a form of this recap came back as fast or as late as people do not, or was never shown. */
export const isImplausible = (recapId: string, form: string): boolean =>
  shown.isImplausible(`addition:${recapId}`, form);

/** Whether the browser has worked for this form. */
export const hasWorked = (form: string, work: string): boolean => isWorked(form, work);

/** What a form, an address or a network is counted by; "" for none. */
export const countedAs = (what: "form" | "address" | "network", text: string): string =>
  text === "" && what !== "network" ? "" : deriveToken(`addition-${what}`, text);

/** Why something was not taken, by what the database answered. All of it leaves what was typed on the page. */
export const refusals = {
  again: "Please press the button once more. We ask this where a form came back very fast, or after a day.",
  spent: "This was sent already. To add something else, please open the page anew.",
  closed: "This recap is not open any more, so nothing can be added. What you typed is still here.",
  network: "Many additions came from your network within an hour. Please send yours again a little later.",
  address:
    "We have sent several mails to this address today. Please use the newest one, or try again tomorrow.",
  recap: "Many people are adding to this recap just now. Please send yours again a little later.",
} as const;
