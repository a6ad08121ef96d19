import { type Actor, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { SETTLED } from "@/lib/pairings/requests/held/rules";
import { holdParticipations } from "@/lib/pairings/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/** A request as a command holds it, and who the actor is to it. */
export type Held = {
  id: string;
  cohortId: string;
  menteeId: string;
  mentorId: string;
  state: string;
  way: "organizer" | "asking" | "approval";
  cohortStatus: string;
  relations: Actor[];
};

/** The request, locked where it is the actor's to change, and who they are to it. Whoever may not know of it gets `not_found`. */
export async function holdRequest(tx: Tx, ctx: OrgContext, requestId: string): Promise<Held> {
  type Row = Omit<Held, "relations"> & { mentorMembershipId: string; menteeMembershipId: string };
  const [row] = await tx.$queryRaw<Row[]>`
    select r."id", r."cohortId", r."menteeId", r."mentorId", r."state", c."pairingWay" as "way", c."status" as "cohortStatus",
      a."membershipId" as "mentorMembershipId", b."membershipId" as "menteeMembershipId"
    from "PairingRequest" r
    join "Cohort" c on c."orgId" = r."orgId" and c."id" = r."cohortId"
    join "Participation" a on a."orgId" = r."orgId" and a."id" = r."mentorId"
    join "Participation" b on b."orgId" = r."orgId" and b."id" = r."menteeId"
    where r."orgId" = ${ctx.orgId}::uuid and r."id" = ${requestId}::uuid`;
  if (!row) throw notFound("request");
  const { mentorMembershipId, menteeMembershipId, ...rest } = row;
  const relations: Actor[] =
    mentorMembershipId === ctx.membershipId
      ? ["party", "mentor"]
      : menteeMembershipId === ctx.membershipId
        ? ["party", "author"]
        : [];
  const mayApprove = row.state === "agreed" && can(ctx, "approveRequest");
  if (!can(ctx, "viewRequest", relations) && !mayApprove) throw notFound("request");
  await holdParticipations(tx, { orgId: ctx.orgId, cohortId: row.cohortId }, [row.menteeId, row.mentorId]);
  // What waited for the two may have been answered meanwhile.
  const now = await tx.pairingRequest.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: requestId } },
    select: { state: true },
  });
  if (!now) throw conflict(SETTLED);
  return { ...rest, state: now.state, relations };
}

type Closed = { state: "declined" | "withdrawn" | "refused"; words?: string; answeredAt?: Date };

/** Ends a request that did not become a pair. */
export async function closeRequest(tx: Tx, ctx: OrgContext, id: string, data: Closed): Promise<void> {
  await tx.pairingRequest.updateMany({ where: { orgId: ctx.orgId, id }, data: { ...data, closedAt: now() } });
}
