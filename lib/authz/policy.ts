import { forbidden } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Who somebody is towards the thing they act on. The first three are roles in the organization; the others are relations
 * that a command or query finds out from the rows it loads:
 * participant (of the cohort), mentor / mentee (in the cohort), party (of the pairing), seated (in the group),
 * author (of the row), reader (somebody the row's audience includes), self (the row is about them).
 */
export type Actor =
  | "owner"
  | "organizer"
  | "member"
  | "participant"
  | "mentor"
  | "mentee"
  | "party"
  | "seated"
  | "author"
  | "reader"
  | "self";

const organizers = ["owner", "organizer"] as const satisfies Actor[];

/** One table: what may be done, and by whom. Commands, queries and buttons all read it; docs/permissions.md prints it. */
export const policy = {
  // organizations, people
  viewOrganization: ["owner", "organizer", "member"],
  editOrganization: ["owner"],
  changeSignInRules: ["owner"],
  changeRoles: ["owner"],
  viewPeople: ["owner", "organizer", "member"],
  viewContactDetails: [...organizers, "self"],
  viewIntakeAnswers: organizers,
  importRoster: organizers,
  invitePeople: organizers,
  editPerson: organizers,
  removePerson: [...organizers, "self"],
  handOverOwnership: ["owner"],
  viewAudit: ["owner"],
  exportOrganization: organizers,
  // safety
  blockPerson: ["owner", "organizer", "member"],
  raiseConcern: ["owner", "organizer", "member"],
  followConcern: ["author"],
  handleConcern: ["reader"],
  viewConcerns: organizers,
  viewConcernsAboutOrganizers: ["owner"],
  remindOfConduct: organizers,
  viewWhoAccepted: organizers,
  exportData: organizers,
  // programs, cohorts
  viewProgram: ["owner", "organizer", "member"],
  manageProgram: organizers,
  viewCohort: ["owner", "organizer", "member"],
  viewCohortPeople: [...organizers, "participant"],
  manageCohort: organizers,
  manageParticipation: organizers,
  acceptConduct: ["participant"],
  // public pages, applications
  publishProgram: organizers,
  viewApplications: organizers,
  decideApplications: organizers,
  // what the pairing asks
  fillIntake: ["participant"],
  wishPairing: ["participant"],
  viewIntakes: organizers,
  askForIntake: organizers,
  // pairings
  proposePairing: organizers,
  viewPairing: [...organizers, "party"],
  answerPairing: ["party"],
  endPairing: [...organizers, "party"],
  viewPairingRemarks: [...organizers, "author"],
  draftPairings: organizers,
  choosePairingWay: organizers,
  askMentor: ["mentee"],
  viewRequest: ["party"],
  answerRequest: ["mentor"],
  withdrawRequest: ["author"],
  approveRequest: organizers,
  ratePairing: ["party"],
  viewRatings: organizers,
  wishRematch: ["self"],
  // one to one
  viewMeeting: ["party"],
  arrangeMeeting: ["party"],
  subscribeCohort: ["participant"],
  // sessions, seating
  viewSession: [...organizers, "participant"],
  manageSession: organizers,
  answerSession: ["participant"],
  viewWhoComes: organizers,
  seatGroups: organizers,
  takeAttendance: organizers,
  planSeason: organizers,
  runEvening: organizers,
  viewOwnMeetings: [...organizers, "participant"],
  // points, notes, recaps
  viewPoints: [...organizers, "seated", "author"],
  writePoint: [...organizers, "seated"],
  editPoint: ["author"],
  endorsePoint: [...organizers, "seated", "reader"],
  postNote: ["mentor", "organizer", "owner"],
  postPairNote: ["party"],
  viewNote: ["author", "reader"],
  editNote: ["author"],
  // promises, thanks, pulse, prep
  keepPromise: ["owner", "organizer", "member"],
  viewFollowUp: ["party"],
  closeFollowUp: ["party"],
  moveFollowUp: ["party"],
  nudgeFollowUp: ["party"],
  viewFollowUpCounts: organizers,
  announce: organizers,
  viewMails: organizers,
  writeToPair: ["party"],
  readInbox: ["owner", "organizer", "member"],
  sayThanks: ["owner", "organizer", "member"],
  answerPulse: ["participant"],
  viewPulse: organizers,
  prepare: ["mentee"],
  viewPrep: ["author", "reader"],
  editRecap: organizers,
  viewRecap: [...organizers, "reader"],
  addToRecap: ["participant"],
  beginCollection: ["mentor"],
  viewCollection: ["author", "reader"],
  editCollection: ["author"],
  withdrawCollection: [...organizers, "author"],
  removeAddition: [...organizers, "author"],
  moderateAdditions: organizers,
  // prompts
  viewPrompt: [...organizers, "participant"],
  postPrompt: [...organizers, "mentor"],
  askWholeCohort: organizers,
  editPrompt: [...organizers, "author"],
  answerPrompt: ["mentee"],
  viewAnswers: ["author", "reader"],
  replyToAnswer: ["mentor", "author", "owner", "organizer"],
  talkAboutAnswer: ["mentor"],
  viewWhoAnswered: [...organizers, "mentor"],
} as const satisfies Record<string, readonly Actor[]>;

export type Action = keyof typeof policy;

const rolesOf = (ctx: OrgContext): Actor[] => (ctx.role === "member" ? ["member"] : [ctx.role]);

/** Whether this member, with these relations to the thing, may do it. The buttons ask this too. */
export function can(ctx: OrgContext, action: Action, relations: readonly Actor[] = []): boolean {
  const allowed: readonly Actor[] = policy[action];
  return [...rolesOf(ctx), ...relations].some((actor) => allowed.includes(actor));
}

/** Throws `forbidden` where `can` says no. Called inside every command's and query's unit of work. */
export function authorize(ctx: OrgContext, action: Action, relations: readonly Actor[] = []): void {
  if (!can(ctx, action, relations)) throw forbidden();
}
