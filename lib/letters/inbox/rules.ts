/** How one sort of news reads in the inbox, and where it leads. */
type Sort = {
  /** Said with what it is about, where its reader may still see that. */
  says: (label: string | null) => string;
  /** Below the organization's address. */
  path: (id: string) => string;
};

const somebody = (name: string | null) => name ?? "Somebody";
/** Words alone, or with what was said. */
const quoting = (words: string) => (text: string | null) => (text ? `${words}: “${text}”` : words);
const naming = (words: string) => (title: string | null) => (title ? `${words}: ${title}` : words);
const withWhom = (words: string) => (name: string | null) => (name ? `${words} with ${name}` : words);
const at = (place: string, page = "") => ({ path: (id: string) => `/${place}/${id}${page}` });

/** Every letter that a member is told by in the app too. One that is missing here does not compile where it is written. */
const sorts = {
  "pair-message": { says: (who) => `${somebody(who)} wrote to you`, ...at("pairings", "/messages") },
  announcement: { says: quoting("From the organizers"), ...at("announcements") },
  "session-invited": {
    says: (title) => (title ? `Will you come to “${title}”?` : "Will you come?"),
    ...at("sessions"),
  },
  "session-changed": { says: naming("A session has changed"), ...at("sessions") },
  "session-reminder": { says: naming("Soon"), ...at("sessions") },
  "meeting-reminder": { says: withWhom("Soon: your meeting"), ...at("meetings") },
  "pulse-asked": {
    says: (title) => `Was ${title ? `“${title}”` : "it"} worth your evening?`,
    ...at("sessions", "/pulse"),
  },
  "meeting-proposed": { says: (who) => `${somebody(who)} proposes times to meet`, ...at("meetings") },
  "meeting-agreed": { says: withWhom("You have a time to meet"), ...at("meetings") },
  "meeting-kept": { says: withWhom("Your meeting stays as it was"), ...at("meetings") },
  "meeting-cancelled": { says: withWhom("Called off: your meeting"), ...at("meetings") },
  "prompt-opened": { says: quoting("A question for you"), ...at("prompts") },
  "prompt-reminder": { says: quoting("Still open"), ...at("prompts") },
  "promise-noted": { says: quoting("You promised"), path: () => "/follow-ups" },
  "promise-nudged": { says: quoting("What you promised is due"), path: () => "/follow-ups" },
  thanks: { says: (who) => `${somebody(who)} thanked you`, path: () => "/thanks" },
  "recap-published": { says: naming("A recap to read"), ...at("recaps") },
  "addition-held": { says: naming("Something to add to your recap"), ...at("recaps", "/additions") },
  "pairing-proposed": {
    says: (who) => (who ? `How about you and ${who}?` : "Somebody is proposed to you"),
    ...at("pairings"),
  },
  "pairing-active": { says: (who) => `You and ${who ?? "another"} are a pair`, ...at("pairings") },
  "pairing-declined": { says: withWhom("There will be no pairing"), ...at("pairings") },
  "pairing-ended": { says: withWhom("Your pairing has ended"), ...at("pairings") },
  "pairing-withdrawn": { says: withWhom("Taken back: the pairing"), ...at("pairings") },
  "how-it-goes": { says: (who) => `How is it going${who ? ` with ${who}` : ""}?`, ...at("pairings", "/how") },
  "request-asked": { says: (who) => `${somebody(who)} asks you to be their mentor`, ...at("requests") },
  "request-nudge": { says: (who) => `${somebody(who)} still hopes for an answer`, ...at("requests") },
  "request-closed": { says: withWhom("A request is closed"), ...at("requests") },
  "intake-asked": { says: naming("What the pairing needs from you"), ...at("cohorts", "/intake") },
  "conduct-reminder": { says: naming("A code of conduct to accept"), ...at("cohorts") },
  "member-left": { says: (who) => `${somebody(who)} has left`, ...at("people") },
  "mail-returned": { says: (who) => `Mail to ${who ?? "somebody"} does not arrive`, ...at("people") },
  "account-gone": { says: () => "A member has deleted their account", path: () => "" },
  "concern-raised": { says: () => "A concern for you to read", ...at("concerns") },
  "concern-answered": { says: () => "There is an answer to your concern", ...at("concerns") },
  "ownership-taken": { says: () => "The organization is in your hands", path: () => "" },
  "ownership-given": { says: () => "The organization is in other hands", path: () => "" },
} satisfies Record<string, Sort>;

/** A letter that has a line in the inbox. */
export type NoticeTemplate = keyof typeof sorts;

export type NoticeRow = {
  id: string;
  template: string;
  aboutId: string | null;
  /** A title, a name, what was said; none where it has none, or where its reader may not see it any more. */
  label: string | null;
  /** What it was about is not there any more for this reader. */
  gone: boolean;
  /** What it asked for is over. */
  over: boolean;
  createdAt: Date;
  readAt: Date | null;
};

const isSort = (template: string): template is NoticeTemplate => Object.hasOwn(sorts, template);

/** The words of a line. Of a sort that a newer version of the program wrote, that there is something. */
export function lineOf({ template, label }: Pick<NoticeRow, "template" | "label">): string {
  const sort: Sort | null = isSort(template) ? sorts[template] : null;
  return sort?.says(label) ?? "Something is new";
}

/** Where a line leads, below the organization's address. */
export function pathOf({ template, aboutId }: Pick<NoticeRow, "template" | "aboutId">): string {
  const sort: Sort | null = isSort(template) ? sorts[template] : null;
  return sort?.path(aboutId ?? "") ?? "";
}

/** As the bell says it. */
export const newWords = (unread: number): string =>
  unread === 0 ? "Inbox, nothing new" : `Inbox, ${unread} new`;

/** As it stands beside the bell: no more digits than there is room for. */
export const badgeOf = (unread: number): string => (unread > 99 ? "99+" : `${unread}`);
