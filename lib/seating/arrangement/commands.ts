import { now } from "@/lib/clock";
import type { SeatingChangeKind } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { announce } from "@/lib/live/commands";
import { groupsInUse } from "@/lib/seating/arrangement/queries";
import type { Arrangement } from "@/lib/seating/arrangement/schema";
import type { OrgContext } from "@/lib/tenancy/context";

// Called inside the units of work of the seating commands, which have locked the session and checked who asks.

export type Change = { kind: SeatingChangeKind; undone?: boolean; subjectId?: string; before: Arrangement };

/** Keeps what stood before a change as the one that can be undone; an older one is forgotten. Live pages hear that seats changed. */
export async function recordChange(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  change: Change,
): Promise<void> {
  const data = {
    id: newId(),
    kind: change.kind,
    undone: change.undone ?? false,
    subjectId: change.subjectId ?? null,
    before: change.before,
    createdAt: now(),
  };
  await tx.seatingChange.deleteMany({ where: { orgId: ctx.orgId, sessionId } });
  await tx.seatingChange.create({ data: { orgId: ctx.orgId, sessionId, ...data } });
  await announce(tx, ctx, { sessionId, about: "seat" });
}

/** Makes the session's groups have these numbers. A group that something belongs to is never taken away. Answers with ids by number. */
export async function haveGroups(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const there = await tx.group.findMany({ where: { orgId: ctx.orgId, sessionId } });
  const surplus = there.filter((group) => !numbers.includes(group.number)).map((group) => group.id);
  if (surplus.length > 0) {
    const kept = await groupsInUse(tx, sessionId);
    await tx.group.deleteMany({
      where: { orgId: ctx.orgId, sessionId, id: { in: surplus, notIn: kept } },
    });
  }
  const ids = new Map(there.map((group) => [group.number, group.id]));
  const missing = numbers.filter((number) => !ids.has(number)).map((number) => ({ id: newId(), number }));
  if (missing.length > 0)
    await tx.group.createMany({ data: missing.map((group) => ({ orgId: ctx.orgId, sessionId, ...group })) });
  for (const { id, number } of missing) ids.set(number, id);
  return ids;
}

/** Seats people who have no seat yet, by participation or guest id and group number. */
export async function addSeats(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  seats: Arrangement["seats"],
  guests: Arrangement["guests"],
  groups: ReadonlyMap<number, string>,
): Promise<void> {
  const guestIds = new Set(guests.map((guest) => guest.id));
  const data = seats.flatMap(([person, number]) => {
    const groupId = groups.get(number);
    const holder = guestIds.has(person) ? { guestId: person } : { participationId: person };
    return groupId ? [{ orgId: ctx.orgId, sessionId, groupId, ...holder }] : [];
  });
  if (data.length > 0) await tx.seat.createMany({ data });
}

/** Seats exactly these people in exactly these groups, in place of all who sit now. */
export async function haveSeats(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  { groups, seats, guests }: Pick<Arrangement, "groups" | "seats" | "guests">,
): Promise<void> {
  await tx.seat.deleteMany({ where: { orgId: ctx.orgId, sessionId } });
  await addSeats(tx, ctx, sessionId, seats, guests, await haveGroups(tx, ctx, sessionId, groups));
}

/** Sets marks of attendance, or takes them back where there is none. */
export async function setMarks(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  marks: Arrangement["marks"],
): Promise<void> {
  const gone = marks.filter(([, mark]) => mark === null).map(([id]) => id);
  const set = marks.flatMap(([id, mark]) => (mark ? [{ rowId: newId(), id, mark }] : []));
  if (gone.length > 0)
    await tx.attendance.deleteMany({
      where: { orgId: ctx.orgId, sessionId, participationId: { in: gone } },
    });
  if (set.length > 0)
    await tx.$executeRaw`insert into "Attendance" ("orgId", "id", "sessionId", "participationId", "status")
      select ${ctx.orgId}::uuid, r."id", ${sessionId}::uuid, r."person", r."mark"::"AttendanceStatus"
      from unnest(${set.map((row) => row.rowId)}::uuid[], ${set.map((row) => row.id)}::uuid[],
        ${set.map((row) => row.mark)}::text[]) as r("id", "person", "mark")
      on conflict ("orgId", "sessionId", "participationId") do update set "status" = excluded."status"`;
}
