import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { HowItGoes } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Care, pairsThatNeedALook } from "@/lib/pairings/ratings/care/rules";
import { roundDue } from "@/lib/pairings/ratings/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type HowPage = {
  pairingId: string;
  cohort: { id: string; name: string };
  /** The other one's name; null for an organizer who is neither. */
  other: string | null;
  /** What the asking member has said in this round. */
  said: { value: HowItGoes; words: string; createdAt: Date } | null;
  active: boolean;
};

/** Where one of the two says how it goes; organizers are shown where they read it. Throws `not_found` for everybody else. */
export function howPage(ctx: OrgContext, pairingId: string): Promise<HowPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(pairingId)) throw notFound("pairing");
    const { orgId, membershipId } = ctx;
    const side = { select: { membershipId: true, membership: { select: { name: true } } } };
    const row = await tx.pairing.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: pairingId } },
      include: {
        ...{ mentor: side, mentee: side, cohort: { select: { id: true, name: true } } },
        ratings: { where: { orgId, membershipId }, orderBy: { round: "desc" }, take: 1 },
      },
    });
    const isMentor = row?.mentor.membershipId === membershipId;
    const relations: Actor[] = isMentor || row?.mentee.membershipId === membershipId ? ["party"] : [];
    const isParty = can(ctx, "ratePairing", relations);
    if (!row || !(isParty || can(ctx, "viewRatings"))) throw notFound("pairing");
    const round = row.activatedAt ? Math.max(row.askedRound, roundDue(row.activatedAt, now()), 1) : 1;
    const last = row.ratings.find((rating) => rating.round === round);
    return {
      pairingId,
      cohort: row.cohort,
      other: !isParty ? null : isMentor ? row.mentee.membership.name : row.mentor.membership.name,
      said: last ? { value: last.value, words: last.words, createdAt: last.createdAt } : null,
      active: row.status === "active",
    };
  });
}

export type CarePage = {
  cohort: { id: string; name: string };
  /** Pairs that need a look, the most pressing first. */
  look: Care[];
  /** Pairs that were asked at least once and are well, by what was said last. */
  well: number;
  /** Active pairs nobody was asked about yet. */
  early: number;
};

/** Which pairs of a cohort need a look, by what the two said. For organizers, without pairs of their own. Throws `not_found`. */
export function carePage(ctx: OrgContext, cohortId: string): Promise<CarePage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId)) throw notFound("cohort");
    const { orgId } = ctx;
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId, id: cohortId } },
      select: { id: true, name: true },
    });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "viewRatings");
    const side = { select: { membershipId: true, membership: { select: { name: true } } } };
    const rows = await tx.pairing.findMany({
      relationLoadStrategy: "join",
      where: {
        ...{ orgId, cohortId, status: "active" },
        NOT: [{ mentor: { membershipId: ctx.membershipId } }, { mentee: { membershipId: ctx.membershipId } }],
      },
      select: {
        ...{ id: true, askedRound: true, activatedAt: true, mentor: side, mentee: side },
        ratings: {
          select: { membershipId: true, round: true, value: true, words: true, createdAt: true },
          orderBy: { round: "desc" },
        },
      },
      orderBy: { id: "asc" },
    });
    const pairs = rows.map((row) => ({
      id: row.id,
      askedRound: row.askedRound,
      mentor: { id: row.mentor.membershipId, name: row.mentor.membership.name },
      mentee: { id: row.mentee.membershipId, name: row.mentee.membership.name },
      said: row.ratings,
    }));
    const look = pairsThatNeedALook(pairs);
    const asked = pairs.filter(({ askedRound, said }) => askedRound > 0 || said.length > 0).length;
    return { cohort, look, well: asked - look.length, early: pairs.length - asked };
  });
}
