import { readFileSync } from "node:fs";
import { atTime } from "@/lib/clock";
import { createCohort, openEnrollment, startCohort } from "@/lib/cohorts/commands";
import { acceptConduct } from "@/lib/cohorts/participations/commands";
import { cohortPage } from "@/lib/cohorts/queries";
import { createCohortSchema } from "@/lib/cohorts/schema";
import { system } from "@/lib/db/unit";
import { importRoster } from "@/lib/people/imports/commands";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";
import { inviteMembers } from "@/lib/people/invitations/commands";
import { inviteMembersSchema } from "@/lib/people/invitations/schema";
import { layOutSeason } from "@/lib/sessions/season/commands";
import { layOutSeasonSchema } from "@/lib/sessions/season/schema";
import { everybodyJoins } from "./joining";
import { castOf, hour, keyOf, type Stage, the, zone } from "./stage";

const WEEKS_BETWEEN = 4;

/** A season as it begins: `first` is the day of its first session. */
export type SeasonPlan = {
  programId: string;
  name: string;
  first: number;
  folder: "eleventh" | "twelfth";
  fileName: string;
  place: string;
  address: string;
  videoUrl: string;
};

export type Season = {
  cohortId: string;
  first: number;
  /** In order of time. */
  sessions: { id: string; startsAt: Date }[];
  /** Participations, by the first part of the person's address. */
  part: (key: string) => string;
  mentors: string[];
  mentees: string[];
};

/** The way of a cohort to its season: the roster, the dates, everybody joins. Answers with the stage they stand on. */
export async function openSeason(stage: Stage, plan: SeasonPlan): Promise<{ stage: Stage; season: Season }> {
  const { orgId, at } = stage;
  const { first } = plan;
  const organizer = stage.as("organizer");
  const cohortId = await listEverybody(stage, plan);
  await layOut(stage, plan, cohortId);
  await atTime(at(first - 26, "16:45"), () => openEnrollment(organizer, { cohortId }));
  const invited = inviteMembersSchema.parse({ who: "uninvited", cohortId });
  await atTime(at(first - 26, "16:47"), () => inviteMembers(organizer, invited));
  await everybodyJoins(orgId, (index) => at(first - 25 + (index % 10), hour(8 + (index % 12), 10 + index)));
  const as = await castOf(orgId);
  const season = await readSeason({ ...stage, as }, plan, cohortId);
  await whoKnowsItAgrees({ ...stage, as }, season);
  return { stage: { ...stage, as }, season };
}

/** The application form's export, as the organizer uploads and imports it. */
async function listEverybody({ as, at }: Stage, plan: SeasonPlan): Promise<string> {
  const { programId, name, first, folder, fileName } = plan;
  const organizer = as("organizer");
  const cohort = createCohortSchema.parse({
    ...{ programId, name, timeZone: zone },
    ...{ groupSize: "6", mentorsPerGroup: "2", defaultCapacity: "2" },
  });
  const { cohortId } = await atTime(at(first - 34, "11:00"), () => createCohort(organizer, cohort));
  const bytes = readFileSync(new URL(`./${folder}/roster.csv`, import.meta.url));
  const { importId } = await atTime(at(first - 28, "09:30"), () =>
    uploadRoster(organizer, { cohortId, fileName, bytes }),
  );
  await atTime(at(first - 28, "09:36"), () => importRoster(organizer, { importId }));
  return cohortId;
}

const layOut = ({ as, at, evening }: Stage, plan: SeasonPlan, cohortId: string) => {
  const { first, place, address, videoUrl } = plan;
  const start = evening.add({ days: first });
  const rule = { repeat: "weeks", weeks: String(WEEKS_BETWEEN), week: "2", weekday: String(start.dayOfWeek) };
  const season = layOutSeasonSchema.parse({
    ...{ cohortId, ...rule, time: "18:30", startsOn: start.toString(), count: "6" },
    ...{ place, address, videoUrl },
  });
  return atTime(at(first - 27, "10:15"), () => layOutSeason(as("organizer"), season));
};

async function readSeason(stage: Stage, { first }: SeasonPlan, cohortId: string): Promise<Season> {
  const { sessions } = await cohortPage(stage.as("organizer"), cohortId);
  const rows = await system((tx) =>
    tx.participation.findMany({
      where: { orgId: stage.orgId, cohortId },
      select: { id: true, role: true, membership: { select: { contact: { select: { email: true } } } } },
      orderBy: { id: "asc" },
    }),
  );
  const people = rows.map(({ id, role, membership }) => ({
    ...{ id, role },
    key: keyOf(membership.contact?.email ?? ""),
  }));
  const ids = new Map(people.map(({ key, id }) => [key, id]));
  const keysOf = (wanted: string) => people.filter(({ role }) => role === wanted).map(({ key }) => key);
  return {
    ...{ cohortId, first, sessions },
    part: (key) => the(ids.get(key), `${key} in this season`),
    mentors: keysOf("mentor"),
    mentees: keysOf("mentee"),
  };
}

/** Those who had joined before were not asked on joining; they agree on the cohort's page. */
async function whoKnowsItAgrees({ as, at }: Stage, { cohortId, first, mentors, mentees }: Season) {
  const agree = async (key: string, index: number) => {
    const { mine } = await cohortPage(as(key), cohortId);
    if (!mine?.conduct) return;
    const { version } = mine.conduct;
    await atTime(at(first - 20, hour(9 + (index % 10), 5)), () =>
      acceptConduct(as(key), { cohortId, version }),
    );
  };
  await Promise.all([...mentors, ...mentees].map(agree));
}

export const startSeason = ({ as, at }: Stage, { cohortId, first }: Season) =>
  atTime(at(first - 2, "12:00"), () => startCohort(as("organizer"), { cohortId }));
