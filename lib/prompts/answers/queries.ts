import { type Actor, can } from "@/lib/authz/policy";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withOrg } from "@/lib/db/unit";
import { type OpenPrompt, openPrompt } from "@/lib/prompts/queries";
import { answersInView, isAsked } from "@/lib/prompts/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** The rows of `Answer` that this prompt's reader may see: the same rule as the table's policy, said once more. */
export function visibleAnswers({
  audience,
  standing,
}: Pick<OpenPrompt, "audience" | "standing">): Prisma.AnswerWhereInput {
  const view = answersInView(audience, standing);
  if (view === "all") return {};
  const own = {
    participationId: {
      in: [...(standing.participation ? [standing.participation.id] : []), ...standing.menteeIds],
    },
  };
  return view === "own" ? own : { OR: [own, { groupId: view.groupId }] };
}

export type ReplyView = {
  id: string;
  body: string;
  author: string;
  portraitId: string | null;
  at: Date;
  mine: boolean;
};
export type AnswerView = {
  id: string;
  body: string;
  author: string;
  portraitId: string | null;
  at: Date;
  mine: boolean;
  replies: ReplyView[];
  canReply: boolean;
  /** To a mentor of whoever answered: whether they want to talk about it. */
  talk: boolean | null;
  /** To whoever answered: the mentors who want to talk about it, by name. */
  talkers: string[];
};
export type Asked = { name: string; membershipId: string; answeredAt: Date | null };

export type PromptPage = OpenPrompt & {
  /** The reader's own answer, where they are asked. */
  mine: AnswerView | null;
  others: AnswerView[];
  /** Whether the reader is among those asked. */
  asks: boolean;
  canAnswer: boolean;
  canEditPrompt: boolean;
  /** Whether others' answers are hidden until the reader has answered. */
  othersAfterMine: boolean;
  /** Who is asked and who has answered: for organizers everybody, for a mentor their own mentees; else null. */
  asked: Asked[] | null;
};

/** A prompt with the answers its reader may see. */
export function promptPage(ctx: OrgContext, promptId: string): Promise<PromptPage> {
  return withOrg(ctx, async (tx) => {
    const prompt = await openPrompt(tx, ctx, promptId);
    const { standing } = prompt;
    const answers = await loadAnswers(tx, ctx, prompt);
    const asks = isAsked(prompt.scope, standing);
    return {
      ...prompt,
      mine: answers.find((answer) => answer.mine) ?? null,
      others: answers.filter((answer) => !answer.mine),
      asks,
      canAnswer: asks && prompt.state === "open" && can(ctx, "answerPrompt", prompt.relations),
      canEditPrompt: can(ctx, "editPrompt", prompt.relations),
      othersAfterMine: asks && !prompt.answered && prompt.audience !== "mentor",
      asked: await whoIsAsked(tx, ctx, prompt),
    };
  });
}

async function loadAnswers(tx: Tx, ctx: OrgContext, prompt: OpenPrompt): Promise<AnswerView[]> {
  const rows = await tx.answer.findMany({
    where: { orgId: ctx.orgId, promptId: prompt.id, ...visibleAnswers(prompt) },
    relationLoadStrategy: "join",
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: {
      participation: { select: { membership: { select: { name: true, portraitId: true } } } },
      talks: { where: { orgId: ctx.orgId }, select: { by: { select: { id: true, name: true } } } },
      replies: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        include: { author: { select: { name: true, portraitId: true } } },
      },
    },
  });
  return rows.map((row) => {
    const mine = row.participationId === prompt.standing.participation?.id;
    const relations: Actor[] = prompt.standing.participation?.role === "mentor" ? ["mentor"] : [];
    if (mine) relations.push("author");
    return {
      id: row.id,
      body: row.body,
      author: row.participation.membership.name,
      portraitId: row.participation.membership.portraitId,
      at: row.createdAt,
      mine,
      canReply: can(ctx, "replyToAnswer", relations),
      talk: prompt.standing.menteeIds.includes(row.participationId)
        ? row.talks.some(({ by }) => by.id === ctx.membershipId)
        : null,
      talkers: mine ? row.talks.map(({ by }) => by.name) : [],
      replies: row.replies.map((reply) => ({
        id: reply.id,
        body: reply.body,
        author: reply.author.name,
        portraitId: reply.author.portraitId,
        at: reply.createdAt,
        mine: reply.authorId === ctx.membershipId,
      })),
    };
  });
}

async function whoIsAsked(tx: Tx, ctx: OrgContext, prompt: OpenPrompt): Promise<Asked[] | null> {
  const { organizer, menteeIds, participation, author } = prompt.standing;
  if (!can(ctx, "viewWhoAnswered", prompt.relations)) return null;
  if (!organizer && participation?.role !== "mentor") return null;
  const onlyMine = !organizer;
  if (onlyMine && prompt.scope === "mentees" && !author) return null;
  // Past answers of people who have left are not awaited any more.
  return tx.$queryRaw<Asked[]>`
    select m."id" as "membershipId", m."name", a.answered_at as "answeredAt"
    from "Participation" p
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
    left join prompt_answerers(${prompt.id}::uuid) a on a.participation_id = p."id"
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${prompt.cohortId}::uuid and p."role" = 'mentee' and p."leftAt" is null
      and (${!onlyMine} or p."id" = any (${menteeIds}::uuid[]))
      and (${prompt.scope} = 'cohort' or exists (select from "Pairing" x
        join "Participation" t on t."orgId" = x."orgId" and t."id" = x."mentorId"
        where x."orgId" = p."orgId" and x."menteeId" = p."id" and x."status" = 'active'
          and t."membershipId" = ${prompt.authorId}::uuid))
    order by a.answered_at nulls first, m."name", m."id"`;
}
