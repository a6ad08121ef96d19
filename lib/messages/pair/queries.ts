import { can } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import { withOrg } from "@/lib/db/unit";
import { meetingPair } from "@/lib/meetings/held/queries";
import type { ThreadFilter } from "@/lib/messages/pair/schema";
import type { OrgContext } from "@/lib/tenancy/context";

export type PairMessageView = {
  id: string;
  body: string;
  author: string;
  portraitId: string | null;
  mine: boolean;
  at: Date;
  /** By the other one, and not seen before this reading. */
  isNew: boolean;
};

export type PairThread = {
  pairingId: string;
  other: { membershipId: string; name: string };
  /** The latest 50, or 50 before an earlier one, the oldest first. */
  messages: PairMessageView[];
  /** The message that the page of earlier ones ends before; none at the beginning. */
  earlier: string | null;
  /** Only while they are a pair. */
  canWrite: boolean;
};

const PER_PAGE = 50;

type Row = Omit<PairMessageView, "mine"> & { authorId: string };

/** What the two of a pairing wrote to each other. For the two alone: `not_found` for everybody else, organizers too. */
export function pairThread(
  ctx: OrgContext,
  pairingId: string,
  { before }: ThreadFilter,
): Promise<PairThread> {
  return withOrg(ctx, async (tx) => {
    const { orgId, membershipId } = ctx;
    const pair = await meetingPair(tx, ctx, pairingId);
    const edge = before
      ? Prisma.sql`and (p."createdAt", p."id") < (select e."createdAt", e."id" from "PairMessage" e
          where e."orgId" = ${orgId}::uuid and e."id" = ${before}::uuid)`
      : Prisma.empty;
    const rows = await tx.$queryRaw<Row[]>`
      select p."id", p."body", p."authorId", m."name" as "author", m."portraitId", p."createdAt" as "at",
        p."authorId" <> ${membershipId}::uuid and p."createdAt" > coalesce((select s."seenAt" from "PairMessagesSeen" s
          where s."orgId" = p."orgId" and s."pairingId" = p."pairingId" and s."membershipId" = ${membershipId}::uuid), '-infinity') as "isNew"
      from "PairMessage" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."authorId"
      where p."orgId" = ${orgId}::uuid and p."pairingId" = ${pairingId}::uuid ${edge}
      order by p."createdAt" desc, p."id" desc limit ${PER_PAGE + 1}`;
    const shown = rows.slice(0, PER_PAGE).reverse();
    return {
      ...{ pairingId, other: pair.other },
      messages: shown.map(({ authorId, ...row }) => ({ ...row, mine: authorId === membershipId })),
      earlier: rows.length > PER_PAGE ? (shown[0]?.id ?? null) : null,
      canWrite: pair.status === "active" && can(ctx, "writeToPair", pair.relations),
    };
  });
}
