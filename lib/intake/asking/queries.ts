import { authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { askedBefore } from "@/lib/intake/asking/rules";
import { hoursSentence } from "@/lib/intake/hours/rules";
import { peopleOf } from "@/lib/pairings/people/rows";
import { seniorityLabel } from "@/lib/profile/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export const ANSWERS_PER_PAGE = 60;

export type AnswerRow = {
  id: string;
  membershipId: string;
  name: string;
  role: ParticipationRole;
  joined: boolean;
  /** The steps that were saved. */
  steps: string[];
  isFilled: boolean;
  askedAt: Date | null;
  /** What was said, in short; empty for what was not. */
  topics: { name: string; level: number }[];
  work: string;
  goals: string;
  hours: string;
  timeZone: string;
};

export type AnswersPage = {
  cohort: { id: string; name: string; status: CohortStatus; programId: string };
  topics: number;
  counts: { people: number; answered: number; joined: number; toAsk: number };
  people: AnswerRow[];
  /** How many fit the filter. */
  total: number;
  canAsk: boolean;
};

type View = { cohortId: string; show: "missing" | "answered" | null; page: number };

/** Who of a cohort has said what the pairing needs, and what is missing. Organizers only. Throws `not_found`, `forbidden`. */
export function answersPage(ctx: OrgContext, view: View): Promise<AnswersPage> {
  return withOrg(ctx, async (tx) => {
    const { orgId } = ctx;
    const { cohortId } = view;
    if (!isId(cohortId)) throw notFound("cohort");
    const cohort = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: cohortId } },
      select: {
        id: true,
        name: true,
        status: true,
        archivedAt: true,
        programId: true,
        program: { select: { _count: { select: { topics: { where: { removedAt: null } } } } } },
      },
    });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "viewIntakes");
    const counts = await count(tx, ctx, cohortId);
    const { archivedAt, program, ...about } = cohort;
    const isRunning = (about.status === "enrolling" || about.status === "active") && !archivedAt;
    return {
      cohort: about,
      topics: program._count.topics,
      counts,
      people: (await people(tx, ctx, view)).map(shown),
      total:
        view.show === "answered"
          ? counts.answered
          : view.show === "missing"
            ? counts.people - counts.answered
            : counts.people,
      canAsk: isRunning && counts.toAsk > 0 && can(ctx, "askForIntake"),
    };
  });
}

/** Who takes part and can answer, with what they have said, each looked up by their key however the tables were counted. */
const answering = (ctx: OrgContext, cohortId: string) => Prisma.sql`
  ${peopleOf(ctx, cohortId)}
  left join lateral (select * from "Intake" i where i."orgId" = ${ctx.orgId}::uuid and i."participationId" = p."id" offset 0) i
    on true`;

async function count(tx: Tx, ctx: OrgContext, cohortId: string): Promise<AnswersPage["counts"]> {
  const [row] = await tx.$queryRaw<AnswersPage["counts"][]>`
    select count(*)::int as "people", count(i."filledAt")::int as "answered",
      count(*) filter (where m."status" = 'active')::int as "joined",
      count(*) filter (where m."status" = 'active' and i."filledAt" is null
        and (p."intakeAskedAt" is null or p."intakeAskedAt" <= ${askedBefore(now())}))::int as "toAsk"
    from ${answering(ctx, cohortId)}`;
  return row ?? { people: 0, answered: 0, joined: 0, toAsk: 0 };
}

type Row = Omit<AnswerRow, "work" | "hours" | "steps" | "isFilled" | "timeZone"> & {
  jobFunction: string | null;
  industry: string | null;
  employer: string | null;
  seniority: string | null;
  languages: string[] | null;
  hours: number[] | null;
  timeZone: string | null;
  steps: string[] | null;
  filledAt: Date | null;
};

/** Those who are missing first, and among the same by name. */
const people = (tx: Tx, ctx: OrgContext, { cohortId, show, page }: View) =>
  tx.$queryRaw<Row[]>`
    select p."id", m."id" as "membershipId", m."name", p."role", m."status" = 'active' as "joined",
      p."intakeAskedAt" as "askedAt", i."steps", i."filledAt", i."jobFunction", i."industry", i."employer", i."seniority",
      i."languages", i."hours", i."timeZone", coalesce(i."goals", '') as "goals",
      (select coalesce(jsonb_agg(jsonb_build_object('name', t."name", 'level', x."level")
          order by x."level" desc, t."position"), '[]')
        from (select * from "IntakeTopic" x where x."orgId" = ${ctx.orgId}::uuid and x."participationId" = p."id" offset 0) x
        join "MatchingTopic" t on t."orgId" = ${ctx.orgId}::uuid and t."id" = x."topicId" and t."removedAt" is null) as "topics"
    from ${answering(ctx, cohortId)}
    where (${show}::text is null or (i."filledAt" is not null) = (${show} = 'answered'))
    order by i."filledAt" is not null, m."searchText", p."id"
    limit ${ANSWERS_PER_PAGE} offset ${(page - 1) * ANSWERS_PER_PAGE}`;

function shown(row: Row): AnswerRow {
  const { jobFunction, industry, employer, seniority, languages, hours, steps, filledAt, ...rest } = row;
  return {
    ...rest,
    steps: steps ?? [],
    isFilled: filledAt !== null,
    work: [jobFunction, industry, employer, seniorityLabel(seniority ?? ""), (languages ?? []).join(", ")]
      .filter(Boolean)
      .join(" · "),
    hours: hoursSentence(hours ?? []),
    timeZone: row.timeZone ?? "",
  };
}
