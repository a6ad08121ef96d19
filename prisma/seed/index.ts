import { demoAddress, demoPeople, demoSlug } from "@/lib/auth/demo";
import { atTime, now } from "@/lib/clock";
import { completeCohort } from "@/lib/cohorts/commands";
import { system, type Tx } from "@/lib/db/unit";
import { ask } from "./asking";
import { takeCare } from "./caring";
import { publishCollection } from "./collection";
import { draftTheRest } from "./draft";
import { asked } from "./eleventh/asked";
import { firstHalf } from "./eleventh/first-half";
import { pairs as eleventhPairs } from "./eleventh/pairs";
import { secondHalf } from "./eleventh/second-half";
import { holdEvening } from "./evening";
import { foundHouse, setUpProgram } from "./house";
import { sayWhatTheyNeed } from "./intake";
import { keepInTouch } from "./keeping";
import { quietMails } from "./mails";
import { writeToAll } from "./messages";
import { postNotes } from "./notes";
import { type Pairings, pairUp } from "./pairing";
import { introduceThemselves } from "./profiles";
import { publish } from "./recap";
import type { Evening } from "./said";
import { openSeason, type Season, startSeason } from "./season";
import { keepTomorrow } from "./shift";
import { clockAround, type Stage, tomorrow, zone } from "./stage";
import { inviteApplicants } from "./thirteenth/enrolling";
import { playToday } from "./today";
import { closedPrompts } from "./twelfth/asked";
import { collected } from "./twelfth/collected";
import { kickOff } from "./twelfth/kick-off";
import { knownFor } from "./twelfth/known-for";
import { pairs as twelfthPairs } from "./twelfth/pairs";
import { withoutTitle } from "./twelfth/without-title";

/** Under this slug it is made; it takes the demo's own only when it is complete. */
const draftSlug = `${demoSlug}-draft`;

/**
 * Makes the demo organization, once, through the product's own commands, as each person who would do it and at the time they
 * would have. Where it is there already, only its dates move, so that the next session is tomorrow evening. Answers with
 * whom a visitor can sign in as; with nobody where the demo's slug belongs to somebody else.
 */
export async function seedDemo(): Promise<{ name: string; role: string; email: string }[]> {
  const taken = await system((tx) => tx.organization.count({ where: { slug: demoSlug } }));
  const demo = await ours(demoSlug);
  if (taken > 0 && !demo) return [];
  if (demo) await keepTomorrow(demo);
  else await make();
  const people = await demoPeople();
  return people.map(({ name, part }) => ({ name, role: part, email: demoAddress(part.toLowerCase()) }));
}

/** The organization at `slug`, if the demo's owner has joined it: nobody else can be, as no mail ever reaches that address. */
async function ours(slug: string): Promise<string | null> {
  const owner = { userId: { not: null }, contact: { email: demoAddress("owner") } };
  const found = await system((tx) =>
    tx.organization.findFirst({ where: { slug, memberships: { some: owner } }, select: { id: true } }),
  );
  return found?.id ?? null;
}

async function make(): Promise<void> {
  const unfinished = await ours(draftSlug);
  if (unfinished) await system((tx) => unmake(tx, unfinished), { timeout: 60_000 });
  const evening = tomorrow(now(), zone);
  const stage = await foundHouse(draftSlug, evening, clockAround(evening));
  const { orgId } = stage;
  const programId = await setUpProgram(stage);
  const fresh = await seasonTwelve(await seasonEleven(stage, programId), programId);
  await inviteApplicants(stage, programId);
  await quietMails(orgId, fresh);
  await system((tx) => tx.organization.update({ where: { id: orgId }, data: { slug: demoSlug } }));
}

/** Takes away what a start that was cut off has left: what refers to others goes before them. */
async function unmake(tx: Tx, orgId: string): Promise<void> {
  await tx.recap.deleteMany({ where: { orgId } });
  await tx.cohort.deleteMany({ where: { orgId } });
  await tx.organization.delete({ where: { id: orgId } });
}

const house = {
  place: "The Long Room at Kestrel & Rowe",
  address: "3 Fathom Street, second floor, Boston",
  videoUrl: "https://video.example/harbor-council",
};

async function seasonEleven(before: Stage, programId: string): Promise<Stage> {
  const plan = { ...house, programId, name: "Season eleven", folder: "eleventh", first: -308 } as const;
  const { stage, season } = await openSeason(before, { ...plan, fileName: "Season 11 applications.csv" });
  const pairings = await pairUp(stage, season, eleventhPairs);
  await startSeason(stage, season);
  await holdEvenings(stage, season, pairings, [...firstHalf, ...secondHalf]);
  for (const prompt of asked) await ask(stage, season, prompt);
  const { cohortId, first } = season;
  await atTime(stage.at(first + 150, "16:00"), () => completeCohort(stage.as("organizer"), { cohortId }));
  return stage;
}

async function seasonTwelve(before: Stage, programId: string) {
  const plan = { ...house, programId, name: "Season twelve", folder: "twelfth", first: -84 } as const;
  const { stage, season } = await openSeason(before, { ...plan, fileName: "Season 12 applications.csv" });
  await sayWhatTheyNeed(stage, season, programId);
  const pairings = await pairUp(stage, season, twelfthPairs);
  await startSeason(stage, season);
  await introduceThemselves(stage, draftSlug, season.first - 6);
  await holdEvenings(stage, season, pairings, [kickOff, knownFor, withoutTitle]);
  await publishCollection(stage, season, collected, season.first + 44);
  for (const prompt of closedPrompts) await ask(stage, season, prompt);
  await takeCare(stage);
  await draftTheRest(stage, season);
  await writeToAll(stage, season);
  await keepInTouch(stage, season, pairings);
  return playToday(stage, season, pairings);
}

async function holdEvenings(stage: Stage, season: Season, pairings: Pairings, evenings: readonly Evening[]) {
  // One after the other: who has met whom decides who sits together next.
  for (const [index, evening] of evenings.entries()) {
    const { recap, notes } = evening;
    const written = await holdEvening(stage, season, index + 1, evening);
    await postNotes(stage, season, index + 1, { notes, pairings });
    await publish(stage, season, index + 1, { recap, written });
  }
}
