import { type Actor, can } from "@/lib/authz/policy";
import type { CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Cell, cellsIn } from "@/lib/intake/hours/rules";
import { readOwnSaid } from "@/lib/intake/prefill/queries";
import { knownOf, type Source } from "@/lib/intake/prefill/rules";
import { sourceColumns, sourcesOf } from "@/lib/intake/prefill/sources";
import { type IntakeStep, isLevel, type Level } from "@/lib/intake/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A value of the form, and where it is known from where its person has not said it here yet. */
type Filled<T> = { value: T; from: Source | null };

export type IntakePage = {
  cohort: { id: string; name: string; status: CohortStatus };
  role: ParticipationRole;
  /** Whether it can still be changed: until the season is over. */
  isOpen: boolean;
  steps: readonly string[];
  isFilled: boolean;
  topics: { id: string; name: string; level: Level | null }[];
  topicsFrom: Source | null;
  about: {
    jobFunction: Filled<string>;
    industry: Filled<string>;
    employer: Filled<string>;
    seniority: Filled<string>;
    languages: Filled<string[]>;
    goals: Filled<string>;
  };
  hours: number[];
  hoursFrom: Source | null;
  cells: Cell[];
  timeZone: Filled<string>;
  /** Of mentors. */
  capacity: number | null;
  wishes: { shortlist: number; apart: number };
  /** An open pairing, or a proposal. */
  isPaired: boolean;
};

/**
 * What the pairing asks the asking person in this cohort, with what they have said and what is known of them; null for an
 * organizer who does not take part. Throws `not_found`, also for anybody else who does not.
 */
export function intakePage(ctx: OrgContext, cohortId: string): Promise<IntakePage | null> {
  return withOrg(ctx, async (tx) => {
    const { orgId, membershipId } = ctx;
    if (!isId(cohortId)) throw notFound("cohort");
    const row = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: cohortId } },
      select: {
        id: true,
        name: true,
        status: true,
        timeZone: true,
        archivedAt: true,
        program: {
          select: {
            topics: {
              where: { removedAt: null },
              select: { id: true, name: true },
              orderBy: [{ position: "asc" }, { id: "asc" }],
            },
          },
        },
        participations: {
          where: { orgId, membershipId, leftAt: null },
          select: {
            ...sourceColumns,
            capacity: true,
            intake: true,
            topics: { select: { topicId: true, level: true } },
            wishes: { select: { kind: true } },
            asMentor: { where: { status: { in: ["proposed", "active"] } }, select: { id: true } },
            asMentee: { where: { status: { in: ["proposed", "active"] } }, select: { id: true } },
          },
        },
      },
    });
    const mine = row?.participations[0];
    const relations: Actor[] = mine ? ["participant", mine.role] : [];
    if (row && !mine && can(ctx, "viewIntakes")) return null;
    if (!row || !mine || row.status === "draft" || !can(ctx, "fillIntake", relations))
      throw notFound("cohort");
    const { topics } = row.program;
    const known = knownOf(sourcesOf(mine, await readOwnSaid(tx, mine.id)), topics);
    const { intake } = mine;
    const steps = intake?.steps ?? [];
    const saved = (step: IntakeStep) => (steps.includes(step) ? intake : null);
    const about = saved("about");
    const hours = saved("hours");
    const text = (said: string | undefined, found: Filled<string> | null): Filled<string> =>
      said === undefined ? (found ?? { value: "", from: null }) : { value: said, from: null };
    const said: Filled<number[]> = hours
      ? { value: hours.hours, from: null }
      : (known.hours ?? { value: [], from: null });
    const levelOf = (id: string): Level | null => {
      const level = mine.topics.find(({ topicId }) => topicId === id)?.level;
      if (level !== undefined && isLevel(level)) return level;
      const found = saved("topics") ? undefined : known.topics?.value.find(({ topicId }) => topicId === id);
      return found?.level ?? null;
    };
    return {
      cohort: { id: row.id, name: row.name, status: row.status },
      role: mine.role,
      isOpen: row.status !== "completed" && !row.archivedAt,
      steps,
      isFilled: intake?.filledAt != null,
      topics: topics.map((topic) => ({ ...topic, level: levelOf(topic.id) })),
      topicsFrom: saved("topics") ? null : (known.topics?.from ?? null),
      about: {
        jobFunction: text(about?.jobFunction, known.jobFunction),
        industry: text(about?.industry, known.industry),
        employer: text(about?.employer, known.employer),
        seniority: text(about?.seniority, known.seniority),
        goals: text(about?.goals, known.goals),
        languages: about
          ? { value: about.languages, from: null }
          : (known.languages ?? { value: [], from: null }),
      },
      hours: said.value,
      hoursFrom: said.from,
      cells: cellsIn(said.value),
      timeZone: text(hours?.timeZone ?? undefined, known.timeZone ?? { value: row.timeZone, from: null }),
      capacity: mine.capacity,
      wishes: {
        shortlist: mine.wishes.filter(({ kind }) => kind === "shortlist").length,
        apart: mine.wishes.filter(({ kind }) => kind !== "shortlist").length,
      },
      isPaired: mine.asMentor.length + mine.asMentee.length > 0,
    };
  });
}
