import { now } from "@/lib/clock";
import type { Company } from "@/lib/cohorts/company/queries";
import { Prisma } from "@/lib/db/generated/client";
import { jsonList } from "@/lib/db/json";
import type { Tx } from "@/lib/db/unit";
import { type FollowUpView, followUpRows, followUpView } from "@/lib/follow-ups/queries";
import type { NoteLines } from "@/lib/notes/schema";
import type { Gathering } from "@/lib/prep/gatherings/queries";
import { lookBack } from "@/lib/prep/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** What stands beside preparations. */
export type Beside = {
  /** Open promises of the reader, and to them. */
  followUps: FollowUpView[];
  /**
   * Answers to prompts since last time: the reader's own, and those of their mentees. `by`: a membership. `talk`: since then their
   * mentor has said that they want to talk about it; those come first.
   */
  answers: { id: string; promptId: string; prompt: string; body: string; by: string; talk: boolean }[];
  /** The last notes of each pair, the latest first. */
  notes: (NoteLines & { id: string; pairingId: string; mine: boolean; createdAt: Date })[];
};

type Row = {
  followUps: Parameters<typeof followUpView>[1][];
  answers: Beside["answers"];
  notes: (Omit<Beside["notes"][number], "createdAt"> & { createdAt: string })[];
};

/** In one statement, for the unit `tx` is. `pairs`: the reader's own whose sheets they read. */
export async function besideSheets(
  tx: Tx,
  ctx: OrgContext,
  gathering: Gathering,
  pairs: readonly Company[],
): Promise<Beside> {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${jsonList(followUpRows(ctx, null))} as "followUps", ${jsonList(answersOf(ctx, gathering, pairs))} as "answers",
      ${jsonList(notesOf(ctx, pairs))} as "notes"`;
  return {
    followUps: (row?.followUps ?? []).map((each) => followUpView(ctx, each, now())),
    answers: row?.answers ?? [],
    notes: (row?.notes ?? []).map((note) => ({ ...note, createdAt: new Date(note.createdAt) })),
  };
}

/** One's own, and of one's own mentees alone: whatever they answered is their mentor's to read. */
const answersOf = (ctx: OrgContext, gathering: Gathering, pairs: readonly Company[]) => Prisma.sql`
  select a."id", q."id" as "promptId", q."text" as "prompt", a."body", p."membershipId" as "by", t."at" is not null as "talk"
  from (select coalesce((${lastTime(ctx, gathering)}), ${lookBack(now())}) as "at") since
  join "Answer" a on a."orgId" = ${ctx.orgId}::uuid and a."cohortId" = ${gathering.cohortId}::uuid
  left join (select "answerId", max("createdAt") as "at" from "AnswerTalk" where "orgId" = ${ctx.orgId}::uuid
    group by "answerId") t on t."answerId" = a."id" and t."at" > since."at"
  join "Prompt" q on q."orgId" = a."orgId" and q."id" = a."promptId"
  join "Participation" p on p."orgId" = a."orgId" and p."id" = a."participationId"
  where (t."at" is not null or a."createdAt" > since."at")
    and (a."participationId" = ${gathering.myParticipationId}::uuid
      or a."participationId" in (select x."menteeId" from "Pairing" x where x."orgId" = ${ctx.orgId}::uuid
        and x."id" = any (${pairingsOf(pairs)}::uuid[]) and x."status" = 'active'
        and x."mentorId" = ${gathering.myParticipationId}::uuid))
  order by t."at" is null, a."createdAt" desc, a."id"`;

/** When the cohort, or the two, last met before this. */
const lastTime = ({ orgId }: OrgContext, { id, cohortId, startsAt, pair }: Gathering) =>
  pair
    ? Prisma.sql`select max(m."startsAt") from "Meeting" m where m."orgId" = ${orgId}::uuid and m."pairingId" = ${pair.id}::uuid
        and m."state" in ('agreed', 'met') and m."id" <> ${id}::uuid and m."startsAt" < ${startsAt ?? now()}`
    : Prisma.sql`select max(s."startsAt") from "Session" s where s."orgId" = ${orgId}::uuid and s."cohortId" = ${cohortId}::uuid
        and s."status" = 'scheduled' and s."startsAt" < ${startsAt}`;

const LAST_NOTES = 3;

/** The last few of each pair: those for the two, and the reader's own. One busy pair takes no other's place. */
const notesOf = ({ orgId, membershipId }: OrgContext, pairs: readonly Company[]) => Prisma.sql`
  select n."id", n."pairingId", n."body", n."advice", n."promise", n."createdAt", n."authorId" = ${membershipId}::uuid as "mine"
  from (select *, row_number() over (partition by "pairingId" order by "createdAt" desc, "id" desc) as "place" from "Note"
    where "orgId" = ${orgId}::uuid and "pairingId" = any (${pairingsOf(pairs)}::uuid[]) and "removedAt" is null
      and ("audience" = 'pairing' or "authorId" = ${membershipId}::uuid)) n
  where n."place" <= ${LAST_NOTES}
  order by n."createdAt" desc, n."id" desc`;

const pairingsOf = (pairs: readonly Company[]) => pairs.flatMap(({ pairingId }) => pairingId ?? []);
