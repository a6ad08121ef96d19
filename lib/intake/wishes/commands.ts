import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { holdMyPart, type MyPart } from "@/lib/intake/mine/commands";
import type { MoveWish, PlaceWish, WishAbout } from "@/lib/intake/wishes/schema";
import { moved } from "@/lib/programs/rules";
import type { OrgContext } from "@/lib/tenancy/context";

// None of this goes to the audit: its readers would learn who wishes to be with whom, or not.

const MOST_ON_A_SHORTLIST = 20;

/**
 * Wishes to be paired with somebody of the other role (at the end of the shortlist), or not to be, or says that one of the two
 * reports to the other. It takes the place of what was wished about them before. Throws `not_found`, `conflict`.
 */
export function placeWish(ctx: OrgContext, input: PlaceWish, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { aboutId, kind } = input;
    const mine = await hold(tx, ctx, input.cohortId);
    await refuseStranger(tx, ctx, mine, input);
    const list = await shortlist(tx, ctx, mine);
    if (kind === "shortlist") {
      if (list.includes(aboutId)) return undefined;
      if (list.length >= MOST_ON_A_SHORTLIST)
        throw conflict(`A shortlist holds ${MOST_ON_A_SHORTLIST} people. Take somebody off it first.`);
    }
    await tx.matchWish.deleteMany({ where: { orgId, participationId: mine.id, aboutId } });
    const rest = list.filter((id) => id !== aboutId);
    await number(tx, ctx, mine, rest);
    await tx.matchWish.create({
      data: {
        ...{ orgId, id: newId(), participationId: mine.id, aboutId, kind, createdAt: now() },
        rank: kind === "shortlist" ? rest.length + 1 : null,
      },
    });
    return undefined;
  });
}

/** Takes back what was wished about somebody. Throws `not_found`. */
export function dropWish(ctx: OrgContext, input: WishAbout, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { aboutId } = input;
    const mine = await hold(tx, ctx, input.cohortId);
    const { count } = await tx.matchWish.deleteMany({
      where: { orgId: ctx.orgId, participationId: mine.id, aboutId },
    });
    if (count === 0) throw notFound("wish");
    await number(tx, ctx, mine, await shortlist(tx, ctx, mine));
    return undefined;
  });
}

/** Moves somebody one place up or down the shortlist. Throws `not_found`. */
export function moveWish(ctx: OrgContext, input: MoveWish, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { aboutId, direction } = input;
    const mine = await hold(tx, ctx, input.cohortId);
    const list = await shortlist(tx, ctx, mine);
    if (!list.includes(aboutId)) throw notFound("wish");
    await number(tx, ctx, mine, moved(list, aboutId, direction));
    return undefined;
  });
}

async function hold(tx: Tx, ctx: OrgContext, cohortId: string): Promise<MyPart> {
  const mine = await holdMyPart(tx, ctx, cohortId);
  authorize(ctx, "wishPairing", ["participant", mine.role]);
  return mine;
}

/** Whoever is not in this cohort in the other role, and joined, is nobody to wish anything about. */
async function refuseStranger(tx: Tx, ctx: OrgContext, mine: MyPart, { cohortId, aboutId }: WishAbout) {
  const { orgId } = ctx;
  const role = mine.role === "mentor" ? "mentee" : "mentor";
  const found = await tx.participation.count({
    where: { orgId, id: aboutId, cohortId, role, leftAt: null, membership: { status: "active" } },
  });
  if (found === 0) throw notFound("person in this cohort");
}

/** As the page shows it: somebody who has left the cohort keeps no place between two others. */
async function shortlist(tx: Tx, ctx: OrgContext, mine: MyPart): Promise<string[]> {
  const rows = await tx.matchWish.findMany({
    where: {
      orgId: ctx.orgId,
      participationId: mine.id,
      kind: "shortlist",
      about: { leftAt: null, membership: { status: "active" } },
    },
    select: { aboutId: true },
    orderBy: [{ rank: "asc" }, { id: "asc" }],
  });
  return rows.map(({ aboutId }) => aboutId);
}

async function number(tx: Tx, ctx: OrgContext, mine: MyPart, aboutIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update "MatchWish" w set "rank" = n.position
    from unnest(${[...aboutIds]}::uuid[]) with ordinality n (id, position)
    where w."orgId" = ${ctx.orgId}::uuid and w."participationId" = ${mine.id}::uuid and w."aboutId" = n.id
      and w."kind" = 'shortlist'`;
}
