import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { notFound } from "@/lib/errors";
import { addSeats, haveGroups, recordChange } from "@/lib/seating/arrangement/commands";
import { openSeating, readArrangement } from "@/lib/seating/arrangement/queries";
import type { AddGuest, RemoveGuest } from "@/lib/seating/guests/schema";
import { placeLatecomers } from "@/lib/seating/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Adds somebody's guest to a session. Where groups are seated the guest takes a seat in the smallest one; `group` is its
 * number, 0 where there are none yet.
 */
export function addGuest(
  ctx: OrgContext,
  input: AddGuest,
  key?: RequestKey,
): Promise<{ guestId: string; group: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const before = await readArrangement(tx, ctx, session.id);
    const guest = { id: newId(), name: input.name, createdAt: now() };
    await tx.guest.create({ data: { orgId: ctx.orgId, sessionId: session.id, ...guest } });
    const sitting = before.groups.map((number) => ({
      number,
      people: before.seats.filter(([, group]) => group === number).map(([person]) => person),
      mentors: 0,
    }));
    const placed = placeLatecomers(sitting, [{ id: guest.id, role: "mentee" }], []);
    const groups = await haveGroups(tx, ctx, session.id, before.groups);
    const seated = [{ ...guest, createdAt: guest.createdAt.toISOString() }];
    await addSeats(tx, ctx, session.id, placed, seated, groups);
    await recordChange(tx, ctx, session.id, { kind: "guest", subjectId: guest.id, before });
    await recordAudit(tx, ctx, "addGuest", "Guest", guest.id);
    return { guestId: guest.id, group: placed[0]?.[1] ?? 0 };
  });
}

/** Takes a guest off the list, with their seat. */
export function removeGuest(ctx: OrgContext, input: RemoveGuest, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const before = await readArrangement(tx, ctx, session.id);
    const { count } = await tx.guest.deleteMany({
      where: { orgId: ctx.orgId, sessionId: session.id, id: input.guestId },
    });
    if (count === 0) throw notFound("guest");
    await recordChange(tx, ctx, session.id, { kind: "guestRemoved", subjectId: input.guestId, before });
    await recordAudit(tx, ctx, "removeGuest", "Guest", input.guestId);
    return undefined;
  });
}
