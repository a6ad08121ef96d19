import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { additionConfirmMail, additionLinkMail } from "@/lib/mail/templates/addition";
import {
  addressAddedMail,
  addressChangedMail,
  addressChangeMail,
  addressProofMail,
} from "@/lib/mail/templates/address";
import {
  applicationConfirmMail,
  applicationDecidedMail,
  applicationLinkMail,
  applicationReceivedMail,
} from "@/lib/mail/templates/application";
import { archiveReadyMail } from "@/lib/mail/templates/archive-ready";
import { concernAnsweredMail } from "@/lib/mail/templates/concern-answered";
import { concernRaisedMail } from "@/lib/mail/templates/concern-raised";
import { deletionBegunMail, deletionReminderMail } from "@/lib/mail/templates/deletion-begun";
import { deletionCodeMail } from "@/lib/mail/templates/deletion-code";
import { deletionHeldMail } from "@/lib/mail/templates/deletion-held";
import { digestMail } from "@/lib/mail/templates/digest";
import { invitationMail } from "@/lib/mail/templates/invitation";
import { farewellMail } from "@/lib/mail/templates/member-left";
import { ownershipGivenMail, ownershipTakenMail } from "@/lib/mail/templates/ownership-handed";
import { signInMail } from "@/lib/mail/templates/sign-in";
import { made, type Setting, type Written } from "./setting";

/** What is said to one person, and what is always said. */
export function account(setting: Setting) {
  const { house, link, other, person, until, session, program, code } = made(setting);
  return {
    digest: [
      [
        "digest",
        "At their hour, or when quiet hours end: what is new",
        digestMail({
          name: person.firstName,
          parts: [
            {
              house,
              inbox: link,
              lines: [
                { says: `${other} thanked you`, link },
                { says: `A recap to read: ${session}`, link },
              ],
            },
          ],
        }),
      ],
    ],
    always: [
      [
        "invitation",
        "Somebody is invited to join",
        invitationMail({
          ...person,
          inviter: "Olga Ray",
          parts: ["as a mentor in Spring"],
          address: "ana@example.org",
          until,
        }),
      ],
      [
        "application-confirm",
        "An application is sent, before it counts",
        applicationConfirmMail({ ...person, program }),
      ],
      [
        "application-received",
        "An application is confirmed",
        applicationReceivedMail({ ...person, program }),
      ],
      ["application-link", "An applicant asks for their link", applicationLinkMail({ ...person, program })],
      [
        "application-decided",
        "An applicant is accepted",
        applicationDecidedMail({
          ...person,
          program,
          state: "accepted",
          words: "Dear Ana,\n\nWe are glad to have you.",
          wayIn: { href: link, until },
        }),
      ],
      [
        "addition-confirm",
        "A stranger adds to a public recap",
        additionConfirmMail({ house, link, recap: session, text: "Ask early." }),
      ],
      [
        "addition-link",
        "A stranger asks for the link to what they added",
        additionLinkMail({ house, link, recap: session, text: "Ask early." }),
      ],
      ["concern-raised", "Somebody has raised a concern, to who reads it", concernRaisedMail(person)],
      ["concern-answered", "A concern is answered", concernAnsweredMail(person)],
      ["ownership-taken", "The organization is handed to somebody", ownershipTakenMail({ ...person, other })],
      ["ownership-given", "The same, to who handed it over", ownershipGivenMail({ ...person, other })],
      ["farewell", "Somebody has left, to themselves", farewellMail({ ...person, byThemselves: true })],
      ["sign-in", "Somebody signs in", signInMail({ link, code, minutes: 10 })],
      [
        "address-proof",
        "Somebody names another address of theirs",
        addressProofMail({ wish: "add ana@example.org to your account", link, code, minutes: 10 }),
      ],
      [
        "address-added",
        "An address was added to an account",
        addressAddedMail({ email: "ana@example.org", link }),
      ],
      [
        "address-change",
        "An account’s addresses are about to change",
        addressChangeMail({ wish: "make ana@example.org the primary address", when: until, link }),
      ],
      [
        "address-changed",
        "An account’s primary address has changed",
        addressChangedMail({ primary: true, email: "ana@example.org", link }),
      ],
      ["archive-ready", "Somebody’s own data is ready", archiveReadyMail({ until, link })],
      ["deletion-code", "Somebody wants to delete their account", deletionCodeMail({ code, minutes: 10 })],
      ["deletion-begun", "A deletion is confirmed", deletionBegunMail({ when: until, link })],
      ["deletion-reminder", "Two days before it", deletionReminderMail({ when: until, link })],
      ["deletion-held", "It could not be done yet", deletionHeldMail({ organization: house.name, link })],
      ["account-deleted", "It is done", accountDeletedMail()],
    ],
  } satisfies Record<string, Written[]>;
}
