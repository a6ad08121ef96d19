import { conductReminderMail } from "@/lib/mail/templates/conduct-reminder";
import { howItGoesMail } from "@/lib/mail/templates/how-it-goes";
import { intakeAskedMail } from "@/lib/mail/templates/intake-asked";
import { mailReturnedMail } from "@/lib/mail/templates/mail-returned";
import { accountGoneMail, memberLeftMail } from "@/lib/mail/templates/member-left";
import { pairingActiveMail } from "@/lib/mail/templates/pairing-active";
import { pairingDeclinedMail } from "@/lib/mail/templates/pairing-declined";
import { pairingEndedMail } from "@/lib/mail/templates/pairing-ended";
import { pairingProposedMail } from "@/lib/mail/templates/pairing-proposed";
import { pairingWithdrawnMail } from "@/lib/mail/templates/pairing-withdrawn";
import { promiseNotedMail, promiseNudgedMail } from "@/lib/mail/templates/promise";
import { requestAskedMail } from "@/lib/mail/templates/request-asked";
import { requestClosedMail } from "@/lib/mail/templates/request-closed";
import { thanksMail } from "@/lib/mail/templates/thanks";
import { made, type Setting, type Written } from "./setting";

/** What is said between people, and to those who run an organization. */
export function people(setting: Setting) {
  const { other, person, until, program, otherSide, request } = made(setting);
  return {
    words: [
      [
        "promise-noted",
        "Somebody noted down what they promised",
        promiseNotedMail({ ...person, other, text: "Send the plan.", due: "due tomorrow" }),
      ],
      [
        "promise-nudged",
        "Somebody asks after what they promised",
        promiseNudgedMail({ ...person, other, text: "Send the plan.", due: "was due Nov 30, 2026" }),
      ],
      [
        "thanks",
        "Somebody thanked them",
        thanksMail({ ...person, from: other, text: "You listened before you advised." }),
      ],
    ],
    pairings: [
      [
        "pairing-proposed",
        "Organizers propose a pairing, to each of the two",
        pairingProposedMail({ ...person, other: otherSide, reason: "You both\nlove maps.", until }),
      ],
      [
        "pairing-active",
        "Both have said yes",
        pairingActiveMail({ ...person, other: otherSide, reason: "You both love maps." }),
      ],
      [
        "pairing-declined",
        "The other one has declined",
        pairingDeclinedMail({ ...person, other, words: "It is not the right season for me." }),
      ],
      [
        "pairing-ended",
        "A pairing has ended",
        pairingEndedMail({ ...person, other, words: "We reached what we wanted." }),
      ],
      ["pairing-withdrawn", "A proposed pairing is taken back", pairingWithdrawnMail({ ...person, other })],
      ["how-it-goes", "Every few weeks, to each of a pair", howItGoesMail({ ...person, other })],
      ["request-asked", "A mentee asks a mentor", requestAskedMail({ ...request, reminder: false })],
      ["request-nudge", "The same, unanswered for a week", requestAskedMail({ ...request, reminder: true })],
      [
        "request-declined",
        "A mentor has declined, to the mentee",
        requestClosedMail({
          ...person,
          other,
          role: "mentee",
          why: "declined",
          words: "My seats are taken.",
        }),
      ],
      [
        "request-closed",
        "A request nobody answered is closed",
        requestClosedMail({ ...person, other, role: "mentee", why: "closed", words: "" }),
      ],
    ],
    cohort: [
      ["intake-asked", "What the pairing needs is missing", intakeAskedMail({ ...person, role: "mentee" })],
      [
        "conduct-reminder",
        "A code of conduct is not accepted yet",
        conductReminderMail({ ...person, program }),
      ],
    ],
    office: [
      [
        "member-left",
        "Somebody has left, to the organizers",
        memberLeftMail({ ...person, name: other, removedBy: null }),
      ],
      [
        "account-gone",
        "Somebody has deleted their account, to the organizers",
        accountGoneMail({ ...person, parts: ["mentor in Spring"] }),
      ],
      [
        "mail-returned",
        "Mail to somebody comes back, to the organizers",
        mailReturnedMail({ ...person, name: other, complained: false }),
      ],
      [
        "mail-unwanted",
        "Somebody reported a mail as unwanted, to the organizers",
        mailReturnedMail({ ...person, name: other, complained: true }),
      ],
    ],
  } satisfies Record<string, Written[]>;
}
