import { type Actor, authorize, can } from "@/lib/authz/policy";
import { dayIfSet, todayIn } from "@/lib/calendar/days";
import { toLocal } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import type { ParticipationRole, PromptAudience, PromptScope } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { seasonWeek } from "@/lib/prompts/library/rules";
import { isAsked, mayKnow, type PromptState, promptState, type Standing } from "@/lib/prompts/rules";
import type { OrgContext } from "@/lib/tenancy/context";

type PromptRow = {
  id: string;
  cohortId: string;
  cohortName: string;
  timeZone: string;
  authorId: string;
  authorName: string;
  sessionId: string | null;
  scope: PromptScope;
  audience: PromptAudience;
  text: string;
  opensAt: Date;
  closesAt: Date;
  createdAt: Date;
  remindAt: Date | null;
  remindedAt: Date | null;
  participationId: string | null;
  role: ParticipationRole | null;
  groupId: string | null;
  menteeIds: string[];
  pairedWithAuthor: boolean;
  answered: boolean;
};

/** A prompt, and what the asking member is to it. */
export type OpenPrompt = Omit<
  PromptRow,
  "participationId" | "role" | "groupId" | "menteeIds" | "pairedWithAuthor"
> & {
  state: PromptState;
  standing: Standing;
  relations: Actor[];
};

/**
 * Loads a prompt with the asking member's standing towards it, in one statement, for the command or query whose unit of
 * work `tx` is. Throws `not_found` for whoever may not know of it.
 */
export async function openPrompt(tx: Tx, ctx: OrgContext, promptId: string): Promise<OpenPrompt> {
  const rows = await tx.$queryRaw<PromptRow[]>`
    select q."id", q."cohortId", c."name" as "cohortName", c."timeZone", q."authorId", m."name" as "authorName", q."sessionId",
      q."scope", q."audience", q."text", q."opensAt", q."closesAt", q."createdAt", q."remindAt", q."remindedAt", p."id" as "participationId", p."role", s."groupId",
      array(select x."menteeId" from "Pairing" x
        where x."orgId" = q."orgId" and x."mentorId" = p."id" and x."status" = 'active') as "menteeIds",
      exists (select from "Pairing" x join "Participation" a on a."orgId" = x."orgId" and a."id" = x."mentorId"
        where x."orgId" = q."orgId" and x."menteeId" = p."id" and x."status" = 'active'
          and a."membershipId" = q."authorId") as "pairedWithAuthor",
      exists (select from "Answer" a where a."orgId" = q."orgId" and a."promptId" = q."id"
        and a."participationId" = p."id") as "answered"
    from "Prompt" q
    join "Cohort" c on c."orgId" = q."orgId" and c."id" = q."cohortId"
    join "Membership" m on m."orgId" = q."orgId" and m."id" = q."authorId"
    left join "Participation" p on p."orgId" = q."orgId" and p."cohortId" = q."cohortId"
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null
    left join "Seat" s on s."orgId" = q."orgId" and s."sessionId" = q."sessionId" and s."participationId" = p."id"
    where q."orgId" = ${ctx.orgId}::uuid and q."id" = ${promptId}::uuid`;
  const row = rows[0];
  if (!row) throw notFound("prompt");
  const { participationId, role, groupId, menteeIds, pairedWithAuthor, ...prompt } = row;
  const standing: Standing = {
    organizer: can(ctx, "manageCohort"),
    author: prompt.authorId === ctx.membershipId,
    participation: participationId && role ? { id: participationId, role } : null,
    menteeIds,
    pairedWithAuthor,
    groupId,
    answered: prompt.answered,
  };
  if (!mayKnow(prompt.scope, standing)) throw notFound("prompt");
  const relations: Actor[] = role ? ["participant", role] : [];
  if (standing.author) relations.push("author");
  return { ...prompt, state: promptState(prompt, now()), standing, relations };
}

export type CohortPrompt = {
  id: string;
  text: string;
  opensAt: Date;
  closesAt: Date;
  state: PromptState;
  answered: boolean;
  asked: boolean;
};

/** A cohort's prompts that this member may know of, the newest first. For organizers and the cohort's people. */
export function cohortPrompts(
  ctx: OrgContext,
  cohortId: string,
): Promise<{ cohortName: string; prompts: CohortPrompt[]; canPostPrompt: boolean }> {
  return withOrg(ctx, async (tx) => {
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      relationLoadStrategy: "join",
      select: { name: true, participations: { where: { membershipId: ctx.membershipId, leftAt: null } } },
    });
    const mine = cohort?.participations[0] ?? null;
    const relations: Actor[] = mine ? ["participant", mine.role] : [];
    if (!cohort || !can(ctx, "viewPrompt", relations)) throw notFound("cohort");
    const rows = await tx.$queryRaw<
      {
        id: string;
        text: string;
        scope: PromptScope;
        opensAt: Date;
        closesAt: Date;
        authorId: string;
        answered: boolean;
        paired: boolean;
      }[]
    >`select q."id", q."text", q."scope", q."opensAt", q."closesAt", q."authorId",
        exists (select from "Answer" a where a."orgId" = q."orgId" and a."promptId" = q."id"
          and a."participationId" = ${mine?.id ?? null}::uuid) as "answered",
        exists (select from "Pairing" x join "Participation" a on a."orgId" = x."orgId" and a."id" = x."mentorId"
          where x."orgId" = q."orgId" and x."menteeId" = ${mine?.id ?? null}::uuid and x."status" = 'active'
            and a."membershipId" = q."authorId") as "paired"
      from "Prompt" q where q."orgId" = ${ctx.orgId}::uuid and q."cohortId" = ${cohortId}::uuid
      order by q."opensAt" desc, q."id" desc limit 200`;
    const at = now();
    const prompts = rows.flatMap(({ authorId, scope, paired, ...prompt }) => {
      const standing: Standing = {
        organizer: can(ctx, "manageCohort"),
        author: authorId === ctx.membershipId,
        participation: mine && { id: mine.id, role: mine.role },
        menteeIds: [],
        pairedWithAuthor: paired,
        groupId: null,
        answered: prompt.answered,
      };
      if (!mayKnow(scope, standing)) return [];
      return [{ ...prompt, state: promptState(prompt, at), asked: isAsked(scope, standing) }];
    });
    return { cohortName: cohort.name, prompts, canPostPrompt: can(ctx, "postPrompt", relations) };
  });
}

export type NewPromptPage = {
  cohortId: string;
  cohortName: string;
  timeZone: string;
  /** Suggested local times: from now on, for two weeks. */
  opensAt: string;
  closesAt: string;
  canAskCohort: boolean;
  canAskMentees: boolean;
  /** Prompts of the program's plan, as a start. */
  ideas: { text: string; audience: PromptAudience }[];
  /** Which week of the library's season it is; null outside of the season. */
  week: number | null;
  /** What the cohort was asked already, word for word. */
  asked: string[];
};

/** What the page for a new prompt needs. */
export function newPromptPage(ctx: OrgContext, cohortId: string): Promise<NewPromptPage> {
  return withOrg(ctx, async (tx) => {
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      relationLoadStrategy: "join",
      include: {
        participations: { where: { membershipId: ctx.membershipId, leftAt: null } },
        prompts: { where: { scope: "cohort" }, select: { text: true } },
        program: {
          include: {
            prompts: { where: { removedAt: null }, orderBy: [{ afterSession: "asc" }, { id: "asc" }] },
          },
        },
      },
    });
    if (!cohort) throw notFound("cohort");
    const mine = cohort.participations[0];
    authorize(ctx, "postPrompt", mine ? ["participant", mine.role] : []);
    const twoWeeks = new Date(now().getTime() + 14 * 86_400_000);
    return {
      cohortId,
      cohortName: cohort.name,
      timeZone: cohort.timeZone,
      opensAt: toLocal(now(), cohort.timeZone),
      closesAt: `${todayIn(cohort.timeZone, twoWeeks)}T20:00`,
      canAskCohort: can(ctx, "askWholeCohort"),
      canAskMentees: mine?.role === "mentor",
      ideas: cohort.program.prompts.map(({ text, audience }) => ({ text, audience })),
      week: seasonWeek(
        { startsOn: dayIfSet(cohort.startsOn), endsOn: dayIfSet(cohort.endsOn) },
        todayIn(cohort.timeZone, now()),
      ),
      asked: cohort.prompts.map(({ text }) => text),
    };
  });
}
