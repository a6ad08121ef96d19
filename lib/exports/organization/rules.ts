import { quoted, quotedList, type Table } from "@/lib/db/tables";

/**
 * What of a table goes into an organization's export, beside what the policies already keep from whoever asks: every row, only
 * some, or none. `without` are columns that are somebody else's, or made anew where it is restored.
 */
type Decision = "all" | { only: string; why: string } | { none: string } | { without: string[]; why: string };

const handled = `"Concern"."readers" = 'organizers' and "Concern"."id" in (select app_concerns_to_handle())
  and "Concern"."concernedId" in (select m."id" from "Membership" m where m."orgId" = app_org() and m."role" = 'member')`;

const readable = `("Recap"."authorId" is null or "Recap"."status" = 'published')`;
const inReadable = `"recapId" in (select "id" from "Recap" where "orgId" = app_org() and ${readable})`;
const draftsWhy = "a mentor's own collection is theirs until they publish it, also where that is who asks";

/** One line for every table of an organization; a test fails for one that nobody has decided about. */
export const decisions: Readonly<Record<string, Decision>> = {
  Organization: "all",
  Membership: {
    without: ["userId"],
    why: "a person is not the organization's; the address it knows finds them again",
  },
  MemberContact: "all",
  MemberDetail: "all",
  IntakeAnswer: "all",
  Invitation: "all",
  AccessLink: { without: ["tokenHash"], why: "made again from the nonce and the server's own secret" },
  Picture: "all",
  RosterImport: "all",
  RosterColumn: "all",
  ImportRun: "all",
  Program: "all",
  ProgramSession: "all",
  ProgramItem: "all",
  ProgramPrompt: "all",
  MatchingTopic: "all",
  ConductText: "all",
  ConductAcceptance: "all",
  Cohort: "all",
  FormQuestion: "all",
  Application: "all",
  Decision: "all",
  ApplyTry: { none: "attempts to apply, counted for two days against bots" },
  Participation: "all",
  Intake: "all",
  IntakeTopic: "all",
  MatchWish: { none: "known to nobody but whoever wished it, and the matching" },
  Pairing: "all",
  PairingRemark: "all",
  PairingDraft: "all",
  DraftPair: "all",
  DraftChange: { none: "what stood before a change by hand, to take it back" },
  DraftMatrix: { none: "the scores a draft was made with, worked out anew by running it again" },
  PairingRequest: {
    only: `"state" in ('agreed', 'refused')`,
    why: "what a mentee wrote to a mentor stays with them until an organizer has to decide",
  },
  RematchWish: { only: "(select app_is_organizer())", why: "what organizers were told" },
  PairingRating: {
    only: `"pairingId" not in (select app_my_pairings())`,
    why: "what was said about a pairing is not for its other side, also where that is who asks",
  },
  Meeting: { none: "between the two who met; organizers learn only that they did" },
  MeetingCheck: { none: "ticks on somebody’s own list" },
  Session: "all",
  Evening: "all",
  AgendaItem: "all",
  Group: "all",
  Seat: "all",
  Guest: "all",
  Observer: "all",
  Attendance: "all",
  Rsvp: "all",
  SeatingChange: "all",
  SeasonPlan: "all",
  Point: "all",
  Endorsement: "all",
  Recap: { only: readable, why: draftsWhy },
  RecapChapter: { only: inReadable, why: draftsWhy },
  RecapPicture: { only: inReadable, why: draftsWhy },
  RecapPoint: { only: inReadable, why: draftsWhy },
  RecapChange: { only: inReadable, why: draftsWhy },
  PointsApart: "all",
  Addition: {
    only: `"state" <> 'unconfirmed' and ${inReadable}`,
    why: "nobody knows whose the others are; those to a mentor's draft go where it goes",
  },
  AdditionEndorsement: {
    only: `"additionId" in (select a."id" from "Addition" a where a."orgId" = app_org() and a."state" <> 'unconfirmed'
      and a."recapId" in (select "id" from "Recap" where "orgId" = app_org() and ${readable}))`,
    why: "as with its addition",
  },
  AdditionSender: { none: "where strangers' links were mailed, for a week" },
  AdditionTry: { none: "attempts to add to public recaps, counted for two days against bots" },
  Prompt: "all",
  PromptAsk: "all",
  Note: {
    only: `"audience" in ('cohort', 'public') and "removedAt" is null`,
    why: "what was written for oneself, a pair or a group stays with them, also where the one who asks is one of them",
  },
  NoteRevision: {
    only: `"audience" in ('cohort', 'public') and "noteId" in (select n."id" from "Note" n where n."orgId" = app_org()
      and n."audience" in ('cohort', 'public') and n."removedAt" is null)`,
    why: "what a note said before stays with those it was for, as long as the note is theirs",
  },
  FollowUp: { none: "what two people promised each other, or one themselves" },
  Thanks: { none: "between two people" },
  Pulse: { none: "each person's own until it is counted and erased" },
  PulseResult: "all",
  PrepSheet: { none: "what a mentee prepares, for the people they chose" },
  PrepShare: { none: "whom a mentee chose to read their preparation" },
  Answer: { only: `"audience" = 'cohort'`, why: "what was answered to a mentor or a group stays with them" },
  AnswerTalk: { none: "what a mentor wants to talk about with their mentee" },
  Reply: { only: `"audience" = 'cohort'`, why: "as with the answer it replies to" },
  Concern: { only: handled, why: "those that all organizers may handle; none about an organizer" },
  ConcernNote: {
    only: `"concernId" in (select "id" from "Concern" where "orgId" = app_org() and ${handled})`,
    why: "as with its concern",
  },
  AuditEvent: {
    only: `"subjectType" <> 'Concern' or "subjectId" in (select "id" from "Concern" where "orgId" = app_org() and ${handled})`,
    why: "what was done about a concern goes where the concern goes",
  },
  Block: { none: "known to nobody but whoever said so" },
  Announcement: "all",
  AnnouncementReader: "all",
  Reminder: { none: "that somebody was reminded of an evening, for a week after it" },
  PairMessage: { none: "between two who are paired" },
  PairMessagesSeen: { none: "until when one of the two has read" },
  Notice: { none: "ids of what each member was told, for half a year, for that member alone" },
  LiveEvent: { none: "ids of what changed during an evening, for two days" },
  RequestKey: { none: "a form already handled, for a week; nothing of the organization's" },
};

/** The tables that go into an archive, of those the catalogue has, with the columns that do. */
export function tablesToExport(tables: readonly Table[]): Table[] {
  return tables.flatMap((table) => {
    const decision = Object.hasOwn(decisions, table.name) ? decisions[table.name] : undefined;
    if (!decision || (typeof decision === "object" && "none" in decision)) return [];
    const without = typeof decision === "object" && "without" in decision ? decision.without : [];
    return [{ ...table, columns: table.columns.filter(({ name }) => !without.includes(name)) }];
  });
}

/** What a column is written as: bytes as base64, JSON as its text, so that an empty one and a null stay apart. */
function written({ name, type }: Table["columns"][number]): string {
  if (type === "bytea") return `translate(encode(${quoted(name)}, 'base64'), E'\\n', '') as ${quoted(name)}`;
  if (type === "json" || type === "jsonb") return `${quoted(name)}::text as ${quoted(name)}`;
  return quoted(name);
}

/** As SQL: which rows of a table go into an archive. */
export function exportedWhere(table: string): string {
  const decision = decisions[table];
  return typeof decision === "object" && "only" in decision ? decision.only : "true";
}

/** The rows of a table as lines of JSON, in the order of its key. `org` is the organization's id as SQL. */
export function linesSql({ name, columns, key }: Table, org: string, where: string): string {
  const owner = name === "Organization" ? `"id" = ${org}` : `"orgId" = ${org}`;
  return `select row_to_json(x)::text as line from (select ${columns.map(written).join(", ")}
    from ${quoted(name)} where ${owner} and (${where}) order by ${quotedList(key)}) x`;
}

/** Rows at a time: pictures are heavy. */
export const slice = ({ columns }: Table): number => (columns.some(({ type }) => type === "bytea") ? 8 : 400);
