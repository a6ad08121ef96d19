import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict, notFound } from "@/lib/errors";
import { roundDue } from "@/lib/pairings/ratings/rules";
import type { RatePairing } from "@/lib/pairings/ratings/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * One of the two says how their pairing goes, for the organizers alone; said again, it takes the place of what they said in this
 * round. Throws `not_found`, `conflict` where the pairing is not active.
 */
export function ratePairing(ctx: OrgContext, input: RatePairing, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId, membershipId } = ctx;
    const { pairingId, value, words } = input;
    const member = { select: { membershipId: true } };
    const pairing = await tx.pairing.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: pairingId } },
      select: { status: true, activatedAt: true, askedRound: true, mentor: member, mentee: member },
    });
    const isParty = [pairing?.mentor, pairing?.mentee].some((side) => side?.membershipId === membershipId);
    const relations: Actor[] = isParty ? ["party"] : [];
    if (!pairing || !can(ctx, "viewPairing", relations)) throw notFound("pairing");
    authorize(ctx, "ratePairing", relations);
    if (pairing.status !== "active" || !pairing.activatedAt)
      throw conflict("This pairing is not active, so nobody asks how it goes.");
    const round = Math.max(pairing.askedRound, roundDue(pairing.activatedAt, now()), 1);
    const said = { value, words, createdAt: now() };
    await tx.pairingRating.upsert({
      where: { orgId_pairingId_membershipId_round: { orgId, pairingId, membershipId, round } },
      create: { orgId, id: newId(), pairingId, membershipId, round, ...said },
      update: said,
    });
    await recordAudit(tx, ctx, "ratePairing", "Pairing", pairingId);
    return undefined;
  });
}
