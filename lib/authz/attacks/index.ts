import { additionAttacks } from "@/lib/authz/attacks/additions";
import { applicationAttacks } from "@/lib/authz/attacks/applications";
import { auditAttacks } from "@/lib/authz/attacks/audit";
import { calendarAttacks } from "@/lib/authz/attacks/calendars";
import { cohortAttacks } from "@/lib/authz/attacks/cohorts";
import { collectionAttacks } from "@/lib/authz/attacks/collections";
import { eveningAttacks } from "@/lib/authz/attacks/evening";
import { exportAttacks } from "@/lib/authz/attacks/exports";
import { homeAttacks } from "@/lib/authz/attacks/home";
import { intakeAttacks } from "@/lib/authz/attacks/intake";
import { letterAttacks } from "@/lib/authz/attacks/letters";
import { matchingAttacks } from "@/lib/authz/attacks/matching";
import { meetingAttacks } from "@/lib/authz/attacks/meetings";
import { messageAttacks } from "@/lib/authz/attacks/messages";
import { noteAttacks } from "@/lib/authz/attacks/notes";
import { organizationAttacks } from "@/lib/authz/attacks/organizations";
import { ownDataAttacks } from "@/lib/authz/attacks/own-data";
import { pairingAttacks } from "@/lib/authz/attacks/pairings";
import { peopleAttacks } from "@/lib/authz/attacks/people";
import { pointAttacks } from "@/lib/authz/attacks/points";
import { profileAttacks } from "@/lib/authz/attacks/profile";
import { programAttacks } from "@/lib/authz/attacks/programs";
import { promptAttacks } from "@/lib/authz/attacks/prompts";
import { recapAttacks } from "@/lib/authz/attacks/recaps";
import { safetyAttacks } from "@/lib/authz/attacks/safety";
import { seasonPlanAttacks } from "@/lib/authz/attacks/season-plans";
import { seatingAttacks } from "@/lib/authz/attacks/seating";
import { sessionAttacks } from "@/lib/authz/attacks/sessions";
import { signingInAttacks } from "@/lib/authz/attacks/signing-in";
import { stateAttacks } from "@/lib/authz/attacks/states";
import type { Attack, Exemptions } from "@/lib/authz/attacks/table";
import { touchAttacks } from "@/lib/authz/attacks/touch";

/** Every command and query of lib/, domain by domain. */
export const attacks: Attack[] = [
  ...applicationAttacks,
  ...auditAttacks,
  ...meetingAttacks,
  ...messageAttacks,
  ...noteAttacks,
  ...organizationAttacks,
  ...profileAttacks,
  ...programAttacks,
  ...calendarAttacks,
  ...cohortAttacks,
  ...eveningAttacks,
  ...exportAttacks,
  ...homeAttacks,
  ...intakeAttacks,
  ...ownDataAttacks,
  ...letterAttacks,
  ...matchingAttacks,
  ...pairingAttacks,
  ...peopleAttacks,
  ...promptAttacks,
  ...recapAttacks,
  ...additionAttacks,
  ...collectionAttacks,
  ...sessionAttacks,
  ...seatingAttacks,
  ...seasonPlanAttacks,
  ...pointAttacks,
  ...safetyAttacks,
  ...signingInAttacks,
  ...stateAttacks,
  ...touchAttacks,
];

/**
 * What needs no row. The shorter, the better. Functions that take an open transaction first (`tx`) need none either: they are
 * attacked through their callers.
 */
export const exempt: Exemptions = {
  "prompts/answers/queries.visibleAnswers":
    "a filter for somebody's where: it opens nothing and asks nothing",
  "people/directory/queries.visibleDetails": "a filter for somebody's where, as well",
  "home/taking-part/queries.promptRows": "a part of a statement: it opens nothing and asks nothing",
  "follow-ups/queries.followUpRows": "a part of a statement: it opens nothing and asks nothing",
  "follow-ups/queries.followUpView": "turns a row into what is shown: it opens nothing and asks nothing",
  "people/directory/queries.foundPeople": "a part of a statement: it opens nothing and asks nothing",
  "people/directory/queries.foundOnPage": "a part of a statement: it opens nothing and asks nothing",
  "auth/commands.requestSignIn": "for strangers: takes an address, answers with the browser's own secret",
  "auth/commands.signInByLink": "for strangers: answers to a token alone; lib/auth tests it",
  "auth/commands.signInByCode": "for strangers: answers to a browser's secret and a code; lib/auth tests it",
  "auth/commands.signInByInvitation":
    "for strangers: answers to a token alone, and joins by acceptInvitation; lib/people tests it",
  "auth/commands.signInAs":
    "the demo's one click: its door is localDoorsOpen and isDemoPerson; lib/auth tests it",
  "auth/commands.signOut": "ends the session of the token it is given; lib/auth tests it",
  "auth/commands.noteSeen": "writes the time beside the session of the token it is given; lib/auth tests it",
  "letters/returned/upkeep/commands.takeReport":
    "for a mail service: answers to its signature alone; lib/letters tests it",
  "auth/issuers/commands.recognize": "what an issuer has said, checked by next-auth; lib/auth tests it",
  "auth/addresses/commands.stopChangeByLink": "for strangers: answers to a token alone; lib/auth tests it",
  "auth/addresses/queries.changeBehind": "for strangers: answers to a token alone; lib/auth tests it",
  "auth/queries.waitingSignIn": "for strangers: answers to the browser's own secret; lib/auth tests it",
  "auth/queries.closedInvitation": "for strangers: answers to a token alone; lib/people tests it",
  "auth/queries.linkWaiting": "for strangers: answers to a token alone; lib/auth tests it",
};
