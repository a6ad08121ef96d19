import type { OutboxTopic } from "@/lib/db/outbox";
import { deletionBegun, deletionCode, deletionReminder, eraseWhenDue } from "./account-deletion";
import { additionConfirm, additionHeld, additionLink } from "./addition";
import { addressAdded, addressChange, addressChangeDue, addressProof } from "./address";
import { announcement } from "./announcement";
import {
  applicationConfirm,
  applicationDecided,
  applicationLink,
  applicationReceived,
  placeFreed,
} from "./application";
import { concernAnswered, concernRaised } from "./concern";
import { conductReminder } from "./conduct";
import { digest } from "./digest";
import { draftRest, draftRun } from "./draft";
import type { Handler } from "./handler";
import { howItGoes } from "./how-it-goes";
import { intakeAsked } from "./intake";
import { invitation } from "./invitation";
import { memberLeft } from "./leaving";
import { meetingAgreed, meetingCancelled, meetingKept, meetingProposed, meetingReminder } from "./meeting";
import { archiveAsked } from "./own-data";
import { ownershipHanded } from "./ownership";
import { pairMessage } from "./pair-message";
import { pairingAnswered, pairingEnded, pairingProposed } from "./pairing";
import { requestAsked, requestClosed, requestNudge } from "./pairing-request";
import { promiseNoted, promiseNudged } from "./promise";
import { promptOpened, promptReminder } from "./prompt";
import { pulseAsked } from "./pulse";
import { recapPublished } from "./recap";
import { mailReturned } from "./returned";
import { sessionChanged, sessionInvited, sessionReminder, sessionsInvite } from "./session";
import { signIn } from "./sign-in";
import { thanksSaid } from "./thanks";

/** Who handles which topic of the outbox. */
export const handlers: Record<OutboxTopic, Handler> = {
  "mail.sign-in": signIn,
  "mail.invitation": invitation,
  "mail.pairing-proposed": pairingProposed,
  "mail.pairing-answered": pairingAnswered,
  "mail.pairing-ended": pairingEnded,
  "pairings.draft-run": draftRun,
  "pairings.draft-rest": draftRest,
  "mail.request-asked": requestAsked,
  "mail.request-nudge": requestNudge,
  "mail.request-closed": requestClosed,
  "mail.how-it-goes": howItGoes,
  "mail.member-left": memberLeft,
  "mail.digest": digest,
  "mail.returned": mailReturned,
  "mail.announcement": announcement,
  "mail.pair-message": pairMessage,
  "mail.ownership-handed": ownershipHanded,
  "mail.recap-published": recapPublished,
  "mail.addition-confirm": additionConfirm,
  "mail.addition-link": additionLink,
  "mail.addition-held": additionHeld,
  "mail.session-changed": sessionChanged,
  "mail.session-reminder": sessionReminder,
  "mail.meeting-reminder": meetingReminder,
  "mail.promise-noted": promiseNoted,
  "mail.promise-nudged": promiseNudged,
  "mail.thanks": thanksSaid,
  "mail.pulse-asked": pulseAsked,
  "mail.session-invited": sessionInvited,
  "sessions.invite": sessionsInvite,
  "mail.meeting-proposed": meetingProposed,
  "mail.meeting-agreed": meetingAgreed,
  "mail.meeting-kept": meetingKept,
  "mail.meeting-cancelled": meetingCancelled,
  "mail.prompt-opened": promptOpened,
  "mail.prompt-reminder": promptReminder,
  "mail.concern-raised": concernRaised,
  "mail.concern-answered": concernAnswered,
  "mail.conduct-reminder": conductReminder,
  "mail.intake-asked": intakeAsked,
  "mail.address-proof": addressProof,
  "mail.address-added": addressAdded,
  "mail.address-change": addressChange,
  "address.change-due": addressChangeDue,
  "own-data.archive": archiveAsked,
  "own-data.erase": eraseWhenDue,
  "mail.deletion-code": deletionCode,
  "mail.deletion-begun": deletionBegun,
  "mail.deletion-reminder": deletionReminder,
  "mail.application-confirm": applicationConfirm,
  "mail.application-received": applicationReceived,
  "mail.application-link": applicationLink,
  "mail.application-decided": applicationDecided,
  "cohort.place-freed": placeFreed,
};
