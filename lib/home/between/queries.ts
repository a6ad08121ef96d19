import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { jsonList } from "@/lib/db/json";
import type { Tx } from "@/lib/db/unit";
import { type FollowUpView, followUpRows, followUpView } from "@/lib/follow-ups/queries";
import type { WaitingAdditions } from "@/lib/home/items/rules";
import type { Parts } from "@/lib/home/parts/rules";
import { participationsIn } from "@/lib/home/parts/rules";
import { type HomePrompt, promptRows } from "@/lib/home/taking-part/queries";
import { wasThere } from "@/lib/pulse/queries";
import { openFrom } from "@/lib/pulse/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** What is between the reader and others, and what an evening or two ask of them. */
export type HomeBetween = {
  prompts: HomePrompt[];
  /** Open promises, the overdue first. */
  followUps: FollowUpView[];
  /** Thanks they have not read. */
  thanks: { id: string; text: string; name: string }[];
  /** Collections of their own beside which strangers' additions wait. */
  additions: WaitingAdditions[];
  /** Sessions that are over and ask whether they were worth it, for as long as one may say. */
  pulses: { sessionId: string; title: string; endsAt: Date }[];
  /** For the session to come: whether they have prepared, and who let them read theirs. */
  prepared: { sessionId: string; mine: boolean; names: string[] }[];
};

type Row = {
  prompts: (Omit<HomePrompt, "opensAt" | "closesAt"> & { opensAt: string; closesAt: string })[];
  followUps: Parameters<typeof followUpView>[1][];
  thanks: HomeBetween["thanks"];
  additions: WaitingAdditions[];
  pulses: (Omit<HomeBetween["pulses"][number], "endsAt"> & { endsAt: string })[];
  prepared: HomeBetween["prepared"];
};

/** In one statement, for the unit `tx` is: each part is an array of its own. */
export async function homeBetween(tx: Tx, ctx: OrgContext, parts: Parts, at: Date): Promise<HomeBetween> {
  const own = participationsIn(parts);
  const none = Prisma.sql`'[]'::jsonb`;
  const prompts = promptRows(ctx, parts, at);
  const [row] = await tx.$queryRaw<Row[]>`
    select ${prompts ? jsonList(prompts) : none} as "prompts", ${jsonList(followUpRows(ctx, null))} as "followUps",
      ${jsonList(Prisma.sql`select t."id", t."text", m."name" from "Thanks" t
        join "Membership" m on m."orgId" = t."orgId" and m."id" = t."fromId"
        where t."orgId" = ${ctx.orgId}::uuid and t."toId" = ${ctx.membershipId}::uuid and t."readAt" is null
        order by t."createdAt" desc limit 3`)} as "thanks",
      ${jsonList(additionsOf(ctx))} as "additions",
      ${own.length > 0 ? jsonList(pulsesOf(ctx, own, at)) : none} as "pulses",
      ${jsonList(preparedOf(ctx, at))} as "prepared"`;
  return {
    prompts: (row?.prompts ?? []).map((each) => ({
      ...each,
      ...{ opensAt: new Date(each.opensAt), closesAt: new Date(each.closesAt) },
    })),
    followUps: (row?.followUps ?? []).map((each) => followUpView(ctx, each, now())),
    thanks: row?.thanks ?? [],
    additions: row?.additions ?? [],
    pulses: (row?.pulses ?? []).map((each) => ({ ...each, endsAt: new Date(each.endsAt) })),
    prepared: row?.prepared ?? [],
  };
}

const additionsOf = (ctx: OrgContext) => Prisma.sql`
  select r."id", r."title", count(*)::int as "waiting" from "Recap" r
  join "Addition" a on a."orgId" = r."orgId" and a."recapId" = r."id" and a."state" = 'held'
  where r."orgId" = ${ctx.orgId}::uuid and r."authorId" = ${ctx.membershipId}::uuid and r."status" = 'published'
  group by r."id", r."title" order by r."id"`;

/** Where one was, and has not said anything. */
const pulsesOf = (ctx: OrgContext, own: readonly string[], at: Date) => Prisma.sql`
  select s."id" as "sessionId", s."title", s."endsAt" from "Session" s
  join "Participation" p on p."orgId" = s."orgId" and p."cohortId" = s."cohortId" and p."id" = any (${own}::uuid[])
  left join "Pulse" u on u."orgId" = s."orgId" and u."sessionId" = s."id" and u."membershipId" = ${ctx.membershipId}::uuid
  where s."orgId" = ${ctx.orgId}::uuid and s."status" = 'scheduled' and s."endsAt" <= ${at} and s."endsAt" > ${openFrom(at)}
    and u."rating" is null and ${wasThere}
  order by s."endsAt" desc limit 1`;

/** Sheets of sessions to come that are the reader's, or that somebody lets them read. */
const preparedOf = (ctx: OrgContext, at: Date) => Prisma.sql`
  select h."sessionId", bool_or(h."ownerId" = ${ctx.membershipId}::uuid) as "mine",
    coalesce(array_agg(m."name" order by m."name") filter (where h."ownerId" <> ${ctx.membershipId}::uuid), '{}') as "names"
  from "PrepSheet" h
  join "Session" s on s."orgId" = h."orgId" and s."id" = h."sessionId" and s."endsAt" > ${at} and s."status" = 'scheduled'
  join "Membership" m on m."orgId" = h."orgId" and m."id" = h."ownerId"
  where h."orgId" = ${ctx.orgId}::uuid and btrim(h."asks" || h."moved" || h."challenge") <> ''
    and (h."ownerId" = ${ctx.membershipId}::uuid or h."id" in (select x."sheetId" from "PrepShare" x
      where x."orgId" = ${ctx.orgId}::uuid and x."readerId" = ${ctx.membershipId}::uuid))
  group by h."sessionId"`;
