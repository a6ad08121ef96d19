import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { notFound } from "@/lib/errors";
import { openSeating } from "@/lib/seating/arrangement/queries";
import { addGuest } from "@/lib/seating/guests/commands";
import type { AddObserver, ObserverInput } from "@/lib/seating/observers/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Somebody watches this session; filling the groups passes them over. Throws `conflict` where it is cancelled. */
export function addObserver(
  ctx: OrgContext,
  input: AddObserver,
  key?: RequestKey,
): Promise<{ observerId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const observerId = newId();
    await tx.observer.create({
      data: { orgId: ctx.orgId, id: observerId, sessionId: session.id, name: input.name, createdAt: now() },
    });
    await recordAudit(tx, ctx, "addObserver", "Observer", observerId);
    return { observerId };
  });
}

/** Takes an observer off the list. Throws `not_found`. */
export function removeObserver(ctx: OrgContext, input: ObserverInput, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const where = { orgId: ctx.orgId, sessionId: session.id, id: input.observerId };
    const { count } = await tx.observer.deleteMany({ where });
    if (count === 0) throw notFound("observer");
    await recordAudit(tx, ctx, "removeObserver", "Observer", input.observerId);
    return undefined;
  });
}

/**
 * An observer joins in after all: they become a guest, with a seat where groups are filled. `group` is its number, 0 where
 * there are none yet. Throws `not_found`.
 */
export function seatObserver(
  ctx: OrgContext,
  input: ObserverInput,
  key?: RequestKey,
): Promise<{ name: string; group: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    // Held first: two taps at once seat one guest.
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const observer = await tx.observer.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: input.observerId }, sessionId: session.id },
      select: { name: true },
    });
    if (!observer) throw notFound("observer");
    await tx.observer.delete({ where: { orgId_id: { orgId: ctx.orgId, id: input.observerId } } });
    const { group } = await addGuest(ctx, { sessionId: session.id, name: observer.name });
    await recordAudit(tx, ctx, "seatObserver", "Observer", input.observerId);
    return { name: observer.name, group };
  });
}
