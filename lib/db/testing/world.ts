import { noticesToken } from "@/lib/auth/links";
import { newId } from "@/lib/db/id";
import { addAddresses } from "@/lib/db/testing/world-addresses";
import { addApplications, addPublicProgram } from "@/lib/db/testing/world-applications";
import { addPrompt } from "@/lib/db/testing/world-between";
import { addCalendars } from "@/lib/db/testing/world-calendars";
import {
  addGuest,
  addObserver,
  addRunning,
  addSeasonPlan,
  addSession,
  addTalk,
  seat,
} from "@/lib/db/testing/world-evening";
import { addIntake } from "@/lib/db/testing/world-intake";
import { addMatching } from "@/lib/db/testing/world-matching";
import { addMeeting } from "@/lib/db/testing/world-meetings";
import { addMessages } from "@/lib/db/testing/world-messages";
import { addOwnData } from "@/lib/db/testing/world-own-data";
import {
  type ActorName,
  actorNames,
  addInvited,
  addPairImport,
  addPeople,
  addProfiles,
  addRosterImport,
  inDays,
  type People,
  type PersonName,
} from "@/lib/db/testing/world-people";
import { addCohort, addPairings, addParticipations, addProgram } from "@/lib/db/testing/world-program";
import {
  addAddition,
  addCollection,
  addRecap,
  addRecapLink,
  addSaidTwice,
  addStrangers,
} from "@/lib/db/testing/world-recap";
import { addSafety } from "@/lib/db/testing/world-safety";
import { addPulseResult, addTouch } from "@/lib/db/testing/world-touch";
import { system, type Tx } from "@/lib/db/unit";
import type { LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";
import {
  mintCalendar,
  mintLink,
  mintNotices,
  mintOrgForJob,
  mintProgram,
  mintUserForJob,
} from "@/lib/tenancy/mint";

export { type ActorName, actorNames, type PersonName, personNames } from "@/lib/db/testing/world-people";

export type World = Awaited<ReturnType<typeof buildWorld>>;

/** A finished cohort that none of the actors was in; strangers may read its recap at the address of `recapToken`. */
async function addPastCohort(tx: Tx, orgId: string, mark: string, program: string, people: People) {
  const pastCohort = await addCohort(tx, orgId, program, `Past cohort ${mark}`, "completed");
  const longAgo = await addSession(tx, orgId, pastCohort, `Past session ${mark}`, 1, inDays(-300));
  const { recap: worldRecap } = await addRecap(tx, orgId, longAgo, people, {
    title: `World recap ${mark}`,
    text: `For the world ${mark}`,
    audience: "world",
    pointId: null,
  });
  await addSaidTwice(tx, orgId, mark, longAgo, worldRecap, people);
  const strangers = await addStrangers(tx, orgId, mark, longAgo, worldRecap, people);
  const recapToken = await addRecapLink(tx, orgId, worldRecap);
  return { pastCohort, longAgo, worldRecap, recapToken, ...strangers };
}

async function addRows(tx: Tx, orgId: string, mark: string) {
  const people = await addPeople(tx, orgId, mark);
  const invited = await addInvited(tx, orgId, mark, people);
  const profiles = await addProfiles(tx, orgId, mark, people);
  const addresses = await addAddresses(tx, mark, people);
  const program = await addProgram(tx, orgId, mark);
  const cohort = await addCohort(tx, orgId, program.program, `Cohort ${mark}`, "active");
  const participations = await addParticipations(tx, orgId, cohort, people);
  const pairings = await addPairings(tx, orgId, mark, cohort, people, participations);
  const matching = await addMatching(
    ...([tx, { orgId, mark, cohortId: cohort, pairing: pairings.pairing }, people, participations] as const),
  );
  const meeting = await addMeeting(tx, orgId, mark, pairings.pairing, people);
  const past = await addSession(tx, orgId, cohort, `Session ${mark}`, 1, inDays(-7));
  const next = await addSession(tx, orgId, cohort, `Session ${mark}`, 2, inDays(7));
  for (const evening of [past, next]) await seat(tx, orgId, evening, participations);
  const guest = await addGuest(tx, orgId, mark, next);
  const observer = await addObserver(tx, orgId, mark, next);
  const calendars = await addCalendars(tx, orgId, next.session, people, participations);
  const seasonPlan = await addSeasonPlan(tx, orgId, cohort, next, participations);
  const talk = await addTalk(tx, orgId, mark, cohort, past, people, participations);
  const wallToken = await addRunning(tx, orgId, past);
  const recap = await addRecap(tx, orgId, past, people, {
    title: `Recap ${mark}`,
    text: `Collected ${mark}`,
    audience: "cohort",
    pointId: talk.point,
  });
  const addition = await addAddition(tx, orgId, mark, recap.recap, past.question, people);
  const collection = await addCollection(tx, { orgId, mark, cohort, ...recap }, people);
  const prompt = await addPrompt(tx, orgId, mark, cohort, people, participations);
  const messages = await addMessages(tx, { orgId, mark, cohort, ...pairings }, people);
  const rosterImport = await addRosterImport(tx, orgId, mark, people, cohort);
  const pairImport = await addPairImport(tx, orgId, mark, people, cohort);
  const safety = await addSafety(tx, orgId, mark, people);
  const publicProgram = await addPublicProgram(tx, orgId, mark);
  const applications = await addApplications(tx, orgId, mark, publicProgram.enrolling);
  const pastCohort = await addPastCohort(tx, orgId, mark, program.program, people);
  await addPulseResult(tx, orgId, mark, pastCohort.longAgo.session);
  const touch = await addTouch(
    tx,
    { orgId, mark, cohort, past, next, ...pairings, ...talk, ...meeting },
    people,
  );
  const intake = await addIntake(tx, orgId, mark, program.program, participations);
  const ownData = await addOwnData(tx, mark, people);
  return {
    people,
    participations,
    cohort,
    past,
    next,
    guest,
    observer,
    seasonPlan,
    wallToken,
    addition,
    rosterImport,
    pairImport,
    ...invited,
    ...profiles,
    ...addresses,
    ...program,
    ...pairings,
    ...matching,
    ...meeting,
    ...calendars,
    ...talk,
    ...recap,
    ...collection,
    ...prompt,
    ...messages,
    ...pastCohort,
    ...safety,
    ...touch,
    ...ownData,
    ...intake,
    ...publicProgram,
    ...applications,
  };
}

const found = <T>(context: T | null): T => {
  if (!context) throw new Error("The world has no context for one of its people.");
  return context;
};

async function mintContexts(orgId: string, slug: string, rows: Awaited<ReturnType<typeof addRows>>) {
  const contexts = {} as Record<ActorName, OrgContext>;
  const users = { invited: found(await mintUserForJob(rows.invitedUserId)) } as Record<
    PersonName,
    UserContext
  >;
  for (const actor of actorNames) {
    contexts[actor] = found(await mintOrgForJob(orgId, rows.people[actor].membershipId));
    users[actor] = found(await mintUserForJob(rows.people[actor].userId));
  }
  const links: Record<LinkContext["link"], LinkContext> = {
    invitation: found(await mintLink(rows.invitationToken)),
    recap: found(await mintLink(rows.recapToken)),
    application: found(await mintLink(rows.applicationToken)),
    addition: found(await mintLink(rows.additionToken)),
    pulse: found(await mintLink(rows.pulseToken)),
    prompt: found(await mintLink(rows.promptToken)),
    program: found(await mintProgram(slug, rows.publicSlug)),
    wall: found(await mintLink(rows.wallToken)),
    rsvp: found(await mintLink(rows.answerToken)),
    calendar: found(await mintCalendar(rows.eveningsToken)),
    feed: found(await mintCalendar(rows.calendarToken)),
    notices: found(mintNotices(noticesToken({ userId: rows.people.mentor.userId, kind: "recaps" }))),
  };
  return { contexts, users, links };
}

/** Several test files build worlds at once, on machines that do other things, too. */
const BUSY = { timeout: 30_000 };

/**
 * One small organization with a row in nearly every table, written past the commands, for the tests of the walls. Every
 * text carries `mark`, so that a leak can be recognized wherever it turns up. Answers with the rows' ids, a context for each
 * of its people, and what its links open.
 */
export async function buildWorld(mark: string) {
  const orgId = newId();
  const slug = `world-${mark.toLowerCase()}`;
  const rows = await system(async (tx) => {
    await tx.organization.create({ data: { id: orgId, slug, name: `Organization ${mark}` } });
    return addRows(tx, orgId, mark);
  }, BUSY);
  return { mark, orgId, slug, ...rows, ...(await mintContexts(orgId, slug, rows)) };
}
