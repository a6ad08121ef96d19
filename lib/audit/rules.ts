/**
 * What every recorded action is called, so that a name before it makes a sentence: "Olive Owner proposed a pairing". A command
 * that records an action needs a line here; the compiler asks for it.
 */
const actionWords = {
  // the organization and its people
  createOrganization: "founded the organization",
  editOrganization: "changed the organization’s settings",
  changeRole: "changed somebody’s role",
  editPerson: "changed what the organization says about somebody",
  invitePerson: "invited somebody",
  inviteMembers: "invited people",
  resendInvitation: "sent an invitation again",
  revokeInvitation: "took an invitation back",
  acceptInvitation: "accepted an invitation",
  deleteAccount: "deleted their account",
  // rosters and exports
  uploadRoster: "uploaded a roster",
  setHeading: "said which row of a roster is its heading",
  setColumns: "said what the columns of a roster hold",
  decideRow: "decided about rows of a roster",
  importRoster: "imported a roster",
  discardImport: "erased an uploaded roster",
  exportPeople: "exported the list of people",
  exportPairings: "exported pairings",
  exportAttendance: "exported attendance",
  exportAnswers: "exported answers to prompts",
  exportAudit: "exported the record of what was done",
  // programs
  createProgram: "set up a program",
  editProgram: "changed a program",
  editConduct: "changed a program’s code of conduct",
  archiveProgram: "archived a program",
  restoreProgram: "brought a program back",
  addProgramSession: "added a session to a program’s plan",
  editProgramSession: "changed a session of a program’s plan",
  moveProgramSession: "moved a session of a program’s plan",
  removeProgramSession: "took a session out of a program’s plan",
  restoreProgramSession: "put a session back into a program’s plan",
  addProgramItem: "added an agenda item to a program’s plan",
  editProgramItem: "changed an agenda item of a program’s plan",
  moveProgramItem: "moved an agenda item of a program’s plan",
  removeProgramItem: "took an agenda item out of a program’s plan",
  restoreProgramItem: "put an agenda item back into a program’s plan",
  addProgramPrompt: "added a prompt to a program’s plan",
  editProgramPrompt: "changed a prompt of a program’s plan",
  removeProgramPrompt: "took a prompt out of a program’s plan",
  restoreProgramPrompt: "put a prompt back into a program’s plan",
  // cohorts
  createCohort: "created a cohort",
  editCohort: "changed a cohort",
  openEnrollment: "opened a cohort’s enrollment",
  startCohort: "started a cohort",
  completeCohort: "completed a cohort",
  reopenCohort: "reopened a cohort",
  addParticipant: "added somebody to a cohort",
  changeCapacity: "changed how many mentees a mentor takes",
  removeParticipant: "took somebody out of a cohort",
  restoreParticipant: "brought somebody back into a cohort",
  acceptConduct: "accepted the code of conduct",
  remindOfConduct: "reminded people of the code of conduct",
  // pairings
  proposePairing: "proposed a pairing",
  acceptPairing: "accepted a pairing",
  declinePairing: "declined a pairing",
  withdrawPairing: "withdrew a proposed pairing",
  endPairing: "ended a pairing",
  // sessions
  layOutSeason: "laid out a season",
  addSession: "added a session",
  editSession: "changed a session",
  cancelSession: "canceled a session",
  restoreSession: "put a session back",
  addAgendaItem: "added an agenda item",
  editAgendaItem: "changed an agenda item",
  moveAgendaItem: "moved an agenda item",
  removeAgendaItem: "removed an agenda item",
  seatGroups: "seated the groups",
  seatLatecomers: "seated latecomers",
  movePerson: "moved somebody to another group",
  swapPeople: "swapped two people’s seats",
  undoSeating: "took back a change of the seating",
  markAttendance: "noted who is here",
  markRestAbsent: "noted the rest as absent",
  addGuest: "added a guest",
  removeGuest: "removed a guest",
  // what people write; never what they wrote
  writePoint: "wrote a point",
  editPoint: "changed a point",
  strikePoint: "struck a point",
  endorsePoint: "endorsed a point",
  postNote: "posted a note",
  editNote: "changed a note",
  removeNote: "removed a note",
  postPrompt: "asked a prompt",
  editPrompt: "changed a prompt",
  withdrawPrompt: "withdrew a prompt",
  answerPrompt: "answered a prompt",
  replyToAnswer: "replied to an answer",
  removeReply: "removed a reply",
  // recaps
  collectRecap: "collected a recap",
  editRecap: "changed a recap",
  publishRecap: "published a recap",
  withdrawRecap: "withdrew a recap",
  moveRecapPoint: "moved a point of a recap",
  writeRecapPoint: "wrote a point of a recap",
  rewordRecapPoint: "reworded a point of a recap",
  includeRecapPoint: "took a point into a recap, or out of it",
  addToRecap: "added to a recap",
  removeAddition: "removed an addition to a recap",
  endorseInRecap: "endorsed a point of a recap",
} as const;

export type AuditAction = keyof typeof actionWords;

export const auditActions = Object.keys(actionWords) as AuditAction[];

const words: Readonly<Record<string, string>> = actionWords;

/** An action in words; one of an older version that nobody remembers is called by its name. */
export const sayAction = (action: string): string =>
  Object.hasOwn(words, action) ? (words[action] ?? action) : `did “${action}”`;
