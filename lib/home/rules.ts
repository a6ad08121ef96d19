import type { CohortStatus } from "@/lib/db/generated/enums";
import type { HomeCohort } from "@/lib/home/cohorts/queries";
import type { Item } from "@/lib/home/items/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";
import type { HomePairing } from "@/lib/home/taking-part/queries";
import { peopleCount } from "@/lib/people/invitations/rules";

/** The quiet part of a home page, below what needs the person. */
export type HomeContext = {
  /** The next session of each cohort, unless it stands above already; the soonest first, at most four. */
  coming: ComingSession[];
  /** For organizers the cohorts that are not over, for everybody else their own. */
  cohorts: CohortLine[];
  /** Cohorts beyond those in the list. */
  moreCohorts: number;
  /** Mentors and mentees of the reader, and proposals they have said yes to. */
  people: HomePairing[];
};

export type ComingSession = Pick<HomeSession, "id" | "title" | "startsAt" | "endsAt" | "place" | "online"> & {
  /** Null where the reader has one cohort only. */
  cohort: string | null;
  /** Number of the reader's group. */
  group: number | null;
};

export type CohortLine = {
  id: string;
  name: string;
  program: string;
  status: CohortStatus;
  /** Where it stands: "36 people · 3 of 6 sessions held". */
  standing: string;
  /** Start of the next session, UTC. */
  next: Date | null;
};

const COMING = 4;
const COHORTS = 8;
const PEOPLE = 8;

type Facts = {
  cohorts: readonly HomeCohort[];
  sessions: readonly HomeSession[];
  pairings: readonly HomePairing[];
  /** What the page asks for. */
  items: readonly Item[];
  organizes: boolean;
};

/** Chooses what stands around the list of a home page. */
export function homeContext({ cohorts, sessions, pairings, items, organizes }: Facts, at: Date): HomeContext {
  const current = cohorts.filter(({ status }) => status !== "completed");
  const coming = sessions.filter(
    ({ endsAt, cohortId }) => endsAt > at && current.some(({ id }) => id === cohortId),
  );
  const nextOf = (cohort: HomeCohort) =>
    coming.find(({ cohortId }) => cohortId === cohort.id)?.startsAt ?? null;
  const lines = (organizes ? current : cohorts)
    .map((cohort) => ({ cohort, next: nextOf(cohort) }))
    .toSorted((a, b) => byLife(a.cohort, b.cohort) || byDate(a.next, b.next));
  return {
    coming: coming
      .filter(({ id }) => !items.some(({ about }) => about === id))
      .slice(0, COMING)
      .map(({ id, title, startsAt, endsAt, place, online, group, cohortId }) => ({
        ...{ id, title, startsAt, endsAt, place, online },
        cohort: current.length > 1 ? (current.find((cohort) => cohort.id === cohortId)?.name ?? null) : null,
        group: group?.number ?? null,
      })),
    cohorts: lines.slice(0, COHORTS).map(({ cohort, next }) => lineOf(cohort, next)),
    moreCohorts: Math.max(lines.length - COHORTS, 0),
    people: pairings.filter(({ state, answered }) => state === "active" || answered).slice(0, PEOPLE),
  };
}

const lives: readonly CohortStatus[] = ["active", "enrolling", "draft", "completed"];
const byLife = (a: HomeCohort, b: HomeCohort) => lives.indexOf(a.status) - lives.indexOf(b.status);
const byDate = (a: Date | null, b: Date | null) =>
  a && b ? a.getTime() - b.getTime() : Number(b !== null) - Number(a !== null);

const standingOf = ({ tally, sessions, held }: HomeCohort): string =>
  [
    ...(tally ? [tally.people === 0 ? "No people yet" : peopleCount(tally.people)] : []),
    sessions === 0
      ? "no dates yet"
      : held === 0
        ? `${sessions} sessions ahead`
        : `${held} of ${sessions} sessions held`,
  ].join(" · ");

function lineOf(cohort: HomeCohort, next: Date | null): CohortLine {
  const { id, name, program, status } = cohort;
  return { id, name, program, status, standing: standingOf(cohort), next };
}
