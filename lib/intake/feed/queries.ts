import type { Tx } from "@/lib/db/unit";
import { personOf } from "@/lib/intake/feed/rules";
import type { MatchPeople, MatchWishes } from "@/lib/intake/feed/types";
import { knownOf } from "@/lib/intake/prefill/rules";
import { openSourcesOf, sourceColumns } from "@/lib/intake/prefill/sources";

export type InCohort = { orgId: string; cohortId: string };

/**
 * Everybody who takes part in a cohort and belongs to the organization, as the matching knows them: what they said, or what
 * others may see of them anyway. Runs as the system role (`system`), inside a job: `managers` are told to nobody else, and the database
 * refuses anybody else.
 */
export async function readMatchPeople(tx: Tx, where: InCohort): Promise<MatchPeople> {
  const told = await readTold(tx, where);
  const people = await readPeople(tx, where);
  const managed = told.filter(({ kind }) => kind === "manager");
  const managersOf = (id: string) =>
    managed.flatMap(({ by, about }) => (by === id ? [about] : about === id ? [by] : []));
  return {
    ...people,
    mentees: people.mentees.map((each) => ({ ...each, managers: [...new Set(managersOf(each.id))].sort() })),
  };
}

/** What people asked for, and who must be kept apart, blocks among them. As the system role alone; the database refuses others. */
export async function readWishes(tx: Tx, where: InCohort): Promise<MatchWishes> {
  const told = await readTold(tx, where);
  const apart = told.flatMap(({ kind, by, about }) => (kind === "apart" ? [[by, about].sort().join()] : []));
  return {
    wishes: told.flatMap(({ kind, by, about, rank }) =>
      kind === "shortlist" && rank !== null ? [{ by, about, rank }] : [],
    ),
    apart: [...new Set(apart)].map((pair) => pair.split(",") as [string, string]),
  };
}

const readTold = (tx: Tx, { orgId, cohortId }: InCohort) =>
  tx.$queryRaw<{ kind: string; by: string; about: string; rank: number | null }[]>`
    select kind, by_id as "by", about_id as "about", rank from match_wishes(${orgId}::uuid, ${cohortId}::uuid)`;

/** The same people without `managers`: also for a page of organizers, who read what was said but no wishes. */
export async function readPeople(tx: Tx, where: InCohort): Promise<MatchPeople> {
  const { orgId, cohortId } = where;
  const cohort = await tx.cohort.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId, id: cohortId } },
    select: {
      program: {
        select: {
          topics: {
            where: { removedAt: null },
            select: { id: true, name: true },
            orderBy: [{ position: "asc" }, { id: "asc" }],
          },
        },
      },
    },
  });
  const topics = cohort?.program.topics ?? [];
  const rows = await tx.participation.findMany({
    relationLoadStrategy: "join",
    where: { orgId, cohortId, leftAt: null, membership: { status: { in: ["active", "listed"] } } },
    select: {
      ...sourceColumns,
      capacity: true,
      intake: true,
      topics: {
        where: { topic: { removedAt: null } },
        select: { topicId: true, level: true },
        orderBy: { topicId: "asc" },
      },
    },
    orderBy: { id: "asc" },
  });
  const mentees: MatchPeople["mentees"] = [];
  const mentors: MatchPeople["mentors"] = [];
  for (const row of rows) {
    const known = knownOf(openSourcesOf(row), topics);
    const person = personOf(row.id, row.intake, row.topics, known);
    if (row.role === "mentor") mentors.push({ ...person, capacity: row.capacity ?? 0 });
    else mentees.push(person);
  }
  return { mentees, mentors, topicNames: Object.fromEntries(topics.map(({ id, name }) => [id, name])) };
}
