import { deriveToken } from "@/lib/auth/secret";
import * as shown from "@/lib/forms/shown/rules";

// What holds bots off without asking anybody else: a form that says when it was shown, a field that no person sees, and
// limits that the database counts (send_application).

/** The hidden field that says when a form to apply was shown. */
export const shownNow = (): string => shown.shownForm("application");

/** Whether such a form came back as fast or as late as people do not, or was never shown. */
export const isImplausible = (field: string): boolean => shown.isImplausible("application", field);

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
