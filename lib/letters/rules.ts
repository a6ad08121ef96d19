import type { NoticeKind } from "@/lib/db/generated/enums";
import type { OutboxTopic } from "@/lib/db/outbox";

/** What people choose about, in the order of the page. Of the mail that puts several together they choose the times. */
export const noticeKinds = [
  "messages",
  "sessions",
  "prompts",
  "words",
  "recaps",
  "pairings",
  "cohort",
  "office",
] as const;

type Words = {
  /** On the page: what the choice is about. */
  title: string;
  /** In a sentence: "no more mails about …". */
  about: string;
  /** What is in it. */
  hint: string;
};

export const kindWords: Record<NoticeKind, Words> = {
  messages: {
    title: "Messages",
    about: "messages",
    hint: "What organizers write to you, and whom you are paired with. It comes at once, outside your quiet hours.",
  },
  sessions: {
    title: "Sessions and meetings",
    about: "sessions and meetings",
    hint: "Invitations, times that are proposed, reminders, and whether an evening was worth it. Also when one moves or is called off.",
  },
  prompts: { title: "Prompts", about: "prompts", hint: "A question that is asked, and its one reminder." },
  words: {
    title: "Promises and thanks",
    about: "promises and thanks",
    hint: "What you promised somebody, and thanks for you.",
  },
  recaps: {
    title: "Recaps",
    about: "recaps",
    hint: "A recap that is published, and what strangers would add to yours.",
  },
  pairings: {
    title: "Pairings",
    about: "pairings",
    hint: "Who is proposed to you or asks you, what they answer, and how it goes.",
  },
  cohort: {
    title: "What a cohort needs from you",
    about: "what a cohort needs from you",
    hint: "What the pairing asks before it begins, and the code of conduct.",
  },
  digest: {
    title: "Several at once",
    about: "what is new, several at once",
    hint: "What waits for your hour, or for the end of your quiet hours.",
  },
  office: {
    title: "Running an organization",
    about: "running an organization",
    hint: "That somebody has left, and what they leave open; that mail to somebody comes back.",
  },
};

/** A kind with a choice; always: told whatever was chosen; none: no person is told of it. */
export type Told = NoticeKind | "always" | "none";

/** What kind of news every topic brings. A topic without a line does not compile. */
export const kindOf: Record<OutboxTopic, Told> = {
  "mail.sign-in": "always",
  "mail.address-proof": "always",
  "mail.address-added": "always",
  "mail.address-change": "always",
  "address.change-due": "always",
  "own-data.archive": "always",
  "own-data.erase": "always",
  "mail.deletion-code": "always",
  "mail.deletion-begun": "always",
  "mail.deletion-reminder": "always",
  "mail.invitation": "always",
  "mail.ownership-handed": "always",
  // Somebody waits, perhaps in trouble.
  "mail.concern-raised": "always",
  "mail.concern-answered": "always",
  // What strangers asked for themselves.
  "mail.addition-confirm": "always",
  "mail.addition-link": "always",
  "mail.application-confirm": "always",
  "mail.application-received": "always",
  "mail.application-link": "always",
  "mail.application-decided": "always",
  "mail.session-invited": "sessions",
  "mail.session-changed": "sessions",
  "mail.session-reminder": "sessions",
  "mail.meeting-reminder": "sessions",
  "mail.pulse-asked": "sessions",
  "mail.meeting-proposed": "sessions",
  "mail.meeting-agreed": "sessions",
  "mail.meeting-kept": "sessions",
  "mail.meeting-cancelled": "sessions",
  "mail.prompt-opened": "prompts",
  "mail.prompt-reminder": "prompts",
  "mail.promise-noted": "words",
  "mail.promise-nudged": "words",
  "mail.thanks": "words",
  "mail.recap-published": "recaps",
  "mail.addition-held": "recaps",
  "mail.pairing-proposed": "pairings",
  "mail.pairing-answered": "pairings",
  "mail.pairing-ended": "pairings",
  "mail.request-asked": "pairings",
  "mail.request-nudge": "pairings",
  "mail.request-closed": "pairings",
  "mail.how-it-goes": "pairings",
  "mail.intake-asked": "cohort",
  "mail.conduct-reminder": "cohort",
  "mail.member-left": "office",
  "mail.digest": "digest",
  "mail.returned": "office",
  "mail.announcement": "messages",
  "mail.pair-message": "messages",
  "pairings.draft-run": "none",
  "pairings.draft-rest": "none",
  "sessions.invite": "none",
  "cohort.place-freed": "none",
};

/** Whether somebody can choose about what a topic brings. */
export const isChosen = (told: Told): told is NoticeKind => told !== "always" && told !== "none";
