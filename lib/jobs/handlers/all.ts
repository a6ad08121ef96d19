import type { OutboxTopic } from "@/lib/db/outbox";
import { deletionBegun, deletionCode, deletionReminder, eraseWhenDue } from "./account-deletion";
import { concernAnswered, concernRaised } from "./concern";
import { conductReminder } from "./conduct";
import type { Handler } from "./handler";
import { invitation } from "./invitation";
import { archiveAsked } from "./own-data";
import { pairingAnswered, pairingProposed } from "./pairing";
import { promptOpened } from "./prompt";
import { recapPublished } from "./recap";
import { sessionChanged } from "./session";
import { signIn } from "./sign-in";

/** Who handles which topic of the outbox. */
export const handlers: Record<OutboxTopic, Handler> = {
  "mail.sign-in": signIn,
  "mail.invitation": invitation,
  "mail.pairing-proposed": pairingProposed,
  "mail.pairing-answered": pairingAnswered,
  "mail.recap-published": recapPublished,
  "mail.session-changed": sessionChanged,
  "mail.prompt-opened": promptOpened,
  "mail.concern-raised": concernRaised,
  "mail.concern-answered": concernAnswered,
  "mail.conduct-reminder": conductReminder,
  "own-data.archive": archiveAsked,
  "own-data.erase": eraseWhenDue,
  "mail.deletion-code": deletionCode,
  "mail.deletion-begun": deletionBegun,
  "mail.deletion-reminder": deletionReminder,
};
