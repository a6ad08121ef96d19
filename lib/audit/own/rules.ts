/** What every event of a person's own account is called there. A command that records one needs a line here. */
const ownWords = {
  signIn: "Signed in",
  signOut: "Signed out",
  endSession: "One device signed out",
  endSessions: "Signed out on several devices at once",
  linkAccount: "An account elsewhere linked, which signs you in",
  unlinkAccount: "An account elsewhere unlinked",
  addAddress: "A link sent to an address that was to be added",
  addressAdded: "An address added",
  askForChange: "A code sent, to make another address the primary one or remove one",
  changeBegun: "A change of your addresses announced",
  stopChange: "A change of your addresses stopped",
  changeMade: "A change of your addresses took effect",
  wrongCode: "A wrong code typed",
  editProfile: "Your profile changed",
  setPortrait: "Your portrait set",
  removePortrait: "Your portrait taken away",
  makeFeed: "A secret address made for your calendar",
  dropFeed: "The secret address of your calendar taken away",
  chooseNotices: "What you are told of chosen",
  stopMails: "Mails of one kind stopped, from the foot of one",
  wantMails: "Mails of one kind wanted again, from the foot of one",
  createOrganization: "An organization founded",
  acceptInvitation: "An organization joined",
  askForArchive: "Your archive asked for",
  takeArchive: "Your archive downloaded",
  askForDeletion: "A code sent, to delete your account",
  confirmDeletion: "The end of your account set, and signed out everywhere",
  cancelDeletion: "Your account kept after all",
} as const;

export type OwnAction = keyof typeof ownWords;

export const ownActions = Object.entries(ownWords) as [OwnAction, string][];

const words: Readonly<Record<string, string>> = ownWords;

/** An event in words; one of an older version that nobody remembers is called by its name. */
export const sayOwn = (action: string): string =>
  Object.hasOwn(words, action) ? (words[action] ?? action) : action;
