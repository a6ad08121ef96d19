import { linkToken } from "@/lib/auth/links";
import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { createCohort, openEnrollment, startCohort } from "@/lib/cohorts/commands";
import { acceptConduct, addParticipant } from "@/lib/cohorts/participations/commands";
import { system } from "@/lib/db/unit";
import { acceptInvitation, invitePerson } from "@/lib/people/invitations/commands";
import { createProgram } from "@/lib/programs/copies/commands";
import { seatGroups } from "@/lib/seating/commands";
import { layOutSeason } from "@/lib/sessions/season/commands";
import type { OrgContext } from "@/lib/tenancy/context";
import { mintOrg, mintUser } from "@/lib/tenancy/mint";
import { test as base, type House, type Person } from "./story";

/** Somebody of a cohort, with an account; `ctx` acts as them through the product's commands. */
export type Participant = Person & { ctx: OrgContext; participationId: string };
export type Evening = { id: string; title: string; questions: { id: string; text: string }[] };

/** A cohort in the middle of its season, and the organizer's context that made it. */
export type Council = {
  base: string;
  organizer: OrgContext;
  programId: string;
  cohortId: string;
  mentors: Participant[];
  mentees: Participant[];
  /** Six evenings, a week apart. */
  evenings: Evening[];
};

type Wish = {
  mentors?: number;
  mentees?: number;
  /** When the first evening begins; the groups of it are filled where it is `seated`. */
  firstEvening: Date;
  seated?: boolean;
};

/** In the story's own organization unless told otherwise. */
type Fixtures = { council: (wish: Wish, house?: House) => Promise<Council> };

const zone = "America/New_York";
const mentorNames = ["Marta Lindqvist", "Theo Okafor", "Ines Duarte", "Victor Hale"];
const menteeNames = [
  ...["Priya Raman", "Jonas Weber", "Amina Yusuf", "Leo Castellano"],
  ...["Grace Liu", "Omar Haddad", "Sofia Petrova", "Ben Achterberg"],
];

/** An instant so many minutes from now. */
export const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
export const inDays = (days: number): Date => inMinutes(days * 24 * 60);

/** Whoever the list ought to have there; a story never goes on without. */
export function nth<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`the scene has no number ${index}`);
  return one;
}

/** Somebody opens the link of the mail that invited their address, and joins. */
export async function accept({ orgId, slug }: OrgContext, person: Person): Promise<OrgContext> {
  const { name, email, sessionToken } = person;
  const link = await system(async (tx) => {
    const { id } = await tx.invitation.findFirstOrThrow({
      where: { orgId, membership: { contact: { email } } },
    });
    return tx.accessLink.findFirstOrThrow({ where: { orgId, kind: "invitation", subjectId: id } });
  });
  const user = await mintUser(sessionToken);
  if (!user) throw new Error("a new person should be signed in");
  await acceptInvitation(user, { token: linkToken(link), name, seen: {} });
  const ctx = await mintOrg(slug, sessionToken);
  if (!ctx) throw new Error(`${name} should have joined`);
  return ctx;
}

async function eveningsOf({ orgId }: OrgContext, cohortId: string): Promise<Evening[]> {
  const sessions = await system((tx) =>
    tx.session.findMany({
      where: { orgId, cohortId },
      orderBy: { number: "asc" },
      include: { agenda: { where: { kind: "question" }, orderBy: { position: "asc" } } },
    }),
  );
  return sessions.map(({ id, title, agenda }) => ({ id, title, questions: agenda }));
}

async function layOut(organizer: OrgContext, cohortId: string, firstEvening: Date): Promise<Evening[]> {
  const [startsOn = "", time = ""] = toLocal(firstEvening, zone).split("T");
  const weekday = (((new Date(startsOn).getUTCDay() + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  const rule = { repeat: "weeks" as const, week: 1 as const, weeks: 1, weekday, startsOn, time, count: 6 };
  const place = { place: "The library", address: "1 Harbor Street", videoUrl: "" };
  await layOutSeason(organizer, { cohortId, ...rule, ...place });
  return eveningsOf(organizer, cohortId);
}

async function build(
  organizer: OrgContext,
  mentors: Person[],
  mentees: Person[],
  wish: Wish,
): Promise<Council> {
  const { programId } = await createProgram(organizer, { name: "The council" });
  const sizes = { groupSize: 6, mentorsPerGroup: 2, defaultCapacity: 2 };
  const cohort = { programId, name: "The cohort of this season", timeZone: zone, ...sizes };
  const { cohortId } = await createCohort(organizer, cohort);
  const enter = async (person: Person, role: "mentor" | "mentee"): Promise<Participant> => {
    await invitePerson(organizer, { name: person.name, email: person.email, role: "member" });
    const ctx = await accept(organizer, person);
    const place = { cohortId, membershipId: ctx.membershipId, role, capacity: null };
    const { participationId } = await addParticipant(organizer, place);
    await acceptConduct(ctx, { cohortId, version: 1 });
    return { ...person, ctx, participationId };
  };
  const council: Council = {
    base: `/o/${organizer.slug}`,
    ...{ organizer, programId, cohortId, mentors: [], mentees: [] },
    evenings: await layOut(organizer, cohortId, wish.firstEvening),
  };
  for (const person of mentors) council.mentors.push(await enter(person, "mentor"));
  for (const person of mentees) council.mentees.push(await enter(person, "mentee"));
  await openEnrollment(organizer, { cohortId });
  await startCohort(organizer, { cohortId });
  if (wish.seated) await seatGroups(organizer, { sessionId: nth(council.evenings, 0).id, who: "expected" });
  return council;
}

/** Stories that begin in the middle: everything before was done weeks ago, through the product's own commands. */
export const test = base.extend<Fixtures>({
  council: async ({ organization, newPerson }, use) => {
    const people = (names: readonly string[]) => Promise.all(names.map((name) => newPerson(name)));
    await use(async (wish, house = organization) => {
      const mentors = await people(mentorNames.slice(0, wish.mentors ?? 2));
      const mentees = await people(menteeNames.slice(0, wish.mentees ?? 4));
      // Sessions in a browser are real, so people sign in today; what they did is weeks old.
      return atTime(inDays(-60), () => build(house.ctx, mentors, mentees, wish));
    });
  },
});

export { checkPage, expect, told } from "./story";
