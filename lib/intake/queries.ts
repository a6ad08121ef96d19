import { type Actor, can } from "@/lib/authz/policy";
import type { CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Cell, cellsIn } from "@/lib/intake/hours/rules";
import { readOwnSaid, sourceColumns, sourcesOf } from "@/lib/intake/prefill/queries";
import { knownOf, type Source } from "@/lib/intake/prefill/rules";
import { type IntakeStep, isLevel, type Level } from "@/lib/intake/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A value of the form, and where it is known from where its person has not said it here yet. */
export type Filled<T> = { value: T; from: Source | null };

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
  cells: Cell[];
  timeZone: Filled<string>;
  /** Of mentors. */
  capacity: number | null;
  wishes: { shortlist: number; apart: number };
  /** An open pairing, or a proposal. */
  isPaired: boolean;
};

/**
 * What the pairing asks the asking person in this cohort, with what they have said and what is known of them. Throws
 * `not_found`, also for whoever does not take part.
 */
export function intakePage(ctx: OrgContext, cohortId: string): Promise<IntakePage> {
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
        questions: { where: { feeds: { not: null } }, select: { id: true, feeds: true } },
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
            id: true,
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
    if (!row || !mine || row.status === "draft" || !can(ctx, "fillIntake", relations))
      throw notFound("cohort");
    const { topics } = row.program;
    const known = knownOf(sourcesOf(mine, await readOwnSaid(tx, mine.id, row.questions)), topics);
    const { intake } = mine;
    const steps = intake?.steps ?? [];
    const saved = (step: IntakeStep) => (steps.includes(step) ? intake : null);
    const about = saved("about");
    const hours = saved("hours");
    const text = (said: string | undefined, found: Filled<string> | null): Filled<string> =>
      said === undefined ? (found ?? { value: "", from: null }) : { value: said, from: null };
    const levelOf = (id: string): Level | null => {
      const level = mine.topics.find(({ topicId }) => topicId === id)?.level;
      if (level !== undefined && isLevel(level)) return level;
      return !saved("topics") && known.topics?.value.includes(id) ? 2 : null;
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
      hours: hours?.hours ?? [],
      cells: cellsIn(hours?.hours ?? []),
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
