import { ownActions } from "@/lib/audit/own/rules";
import { type Declared, personal } from "./declare";

const happened = `case t."action" ${ownActions.map(([action, words]) => `when '${action}' then '${words}'`).join(" ")} else t."action" end`;

/** The person and what is theirs alone. */
export const ofThePerson: Record<string, Declared> = {
  UserRequestKey: personal({ not: "how often a form was sent, for a week; says nothing of the person" }),
  DataArchive: personal({ hide: ["bytes"] }),
  AccountDeletion: personal({ hide: ["codeHash"] }),
  UserEmail: personal({
    reads: { title: "Your addresses", facts: { email: "Address", verifiedAt: "Proven" } },
  }),
  AddressProof: personal({ hide: ["linkHash", "codeHash"] }),
  AddressChange: personal({
    hide: ["cancelHash"],
    reads: {
      title: "Changes of your addresses",
      facts: { email: "Address", wish: "What", effectiveAt: "On" },
    },
  }),
  UserProfile: personal({
    reads: {
      title: "What you say about yourself",
      facts: {
        ...{ pronouns: "Pronouns", title: "Title", employer: "Employer", industry: "Industry" },
        ...{ seniority: "Seniority", languages: "Languages", offers: "You offer", seeks: "You look for" },
      },
    },
  }),
  CalendarFeed: personal({
    hide: ["nonce", "tokenHash"],
    reads: { title: "The secret address of your calendar", facts: { createdAt: "Since" } },
  }),
  NoticeChoice: personal({
    reads: {
      title: "What you are told of",
      facts: { kind: "About", mail: "By mail", app: "In the inbox", updatedAt: "Chosen" },
    },
  }),
  NoticeTimes: personal({
    reads: {
      title: "When mail comes to you",
      facts: {
        rhythm: "How often",
        hour: "Hour",
        weekday: "Day",
        quietFrom: "Quiet from",
        quietUntil: "Until",
        lead: "Reminded, minutes before",
      },
    },
  }),
  UserPicture: personal({
    files: { bytes: "webp" },
    reads: { title: "Your portrait", facts: { createdAt: "Since" } },
  }),
  UserEvent: personal({
    with: { happened },
    reads: {
      title: "What happened to your account",
      facts: { happened: "What", at: "When", network: "From the network" },
    },
  }),
  AuthAccount: personal({
    byFunction: true,
    reads: {
      title: "Accounts elsewhere that sign you in",
      facts: { provider: "Service", email: "Known there as", createdAt: "Since" },
    },
  }),
  AuthSession: personal({
    byFunction: true,
    reads: {
      title: "Where you are signed in",
      facts: { userAgent: "With", method: "By", createdAt: "Since", lastSeenAt: "Last seen" },
    },
  }),
  AuthToken: {
    of: "address",
    mine: '"email" = any(:addresses)',
    archive: { byFunction: true },
    ending: [{ remove: "true" }],
  },
  LocalMail: {
    of: "address",
    mine: '"to" = any(:addresses)',
    archive: { not: "mail that was sent to the person: it is in their mailbox" },
    ending: [{ remove: "true" }],
    keeps: {
      subject: "mail to others that names the person: on a developer's machine alone, for 14 days",
      text: "mail to others that names the person: on a developer's machine alone, for 14 days",
      html: "mail to others that names the person: on a developer's machine alone, for 14 days",
    },
  },
  Outbox: {
    of: "user",
    mine: '"userId" = :user',
    archive: { not: "what is on its way to a job: a topic and ids, for 14 days" },
    ending: [{ remove: "true" }],
  },
  // The last of all: personal tables go with it.
  User: {
    of: "user",
    mine: '"id" = :user',
    archive: {
      reads: {
        title: "Your account",
        facts: { name: "Name", email: "Address", timeZone: "Time zone", createdAt: "Since" },
      },
    },
    ending: [{ remove: "true" }],
  },
};
