import { recordAudit } from "@/lib/audit/commands";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import { recordChange, setMarks } from "@/lib/seating/arrangement/commands";
import { openSeating, readArrangement, readExpected, readPeople } from "@/lib/seating/arrangement/queries";
import type { Arrangement } from "@/lib/seating/arrangement/schema";
import type { MarkAttendance, MarkRestAbsent } from "@/lib/seating/attendance/schema";
import type { OrgContext } from "@/lib/tenancy/context";

type Marked = { id: string; mark: "present" | "absent" | null };

/**
 * Marks people absent and frees their seats: a seat opens what its group says, and that stays in the room. The change can be
 * undone, marks and seats together.
 */
async function markAbsent(tx: Tx, ctx: OrgContext, sessionId: string, people: readonly Marked[]) {
  if (people.length === 0) return;
  const before = await readArrangement(tx, ctx, sessionId);
  const ids = people.map(({ id }) => id);
  await setMarks(
    tx,
    ctx,
    sessionId,
    ids.map((id) => [id, "absent"]),
  );
  const freed = await tx.seat.deleteMany({
    where: { orgId: ctx.orgId, sessionId, participationId: { in: ids } },
  });
  const [only] = ids.length === 1 ? ids : [];
  const marks = people.map(({ id, mark }): Arrangement["marks"][number] => [id, mark]);
  if (freed.count > 0 || people.length > 1)
    await recordChange(tx, ctx, sessionId, {
      kind: "absent",
      ...(only ? { subjectId: only } : {}),
      before: { ...before, marks },
    });
}

/**
 * Marks people of the cohort as present or absent at a session, or takes marks back. Of two marks for one person the last
 * counts. An absent person's seat is free.
 */
export function markAttendance(ctx: OrgContext, input: MarkAttendance, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "takeAttendance");
    const wanted = new Map(input.marks.map(({ participationId, status }) => [participationId, status]));
    const people = (await readPeople(tx, ctx, session, [...wanted.keys()])).filter(({ guest }) => !guest);
    const becoming = (status: string) => people.filter(({ id }) => wanted.get(id) === status);
    await setMarks(tx, ctx, session.id, [
      ...becoming("present").map(({ id }): [string, "present"] => [id, "present"]),
      ...becoming("none").map(({ id }): [string, null] => [id, null]),
    ]);
    await markAbsent(tx, ctx, session.id, becoming("absent"));
    await recordAudit(tx, ctx, "markAttendance", "Session", session.id);
    await announce(tx, ctx, { sessionId: session.id, about: "presence" });
    return undefined;
  });
}

/** Marks everybody absent who is not ticked as here. Throws `conflict` while nobody is ticked. */
export function markRestAbsent(
  ctx: OrgContext,
  input: MarkRestAbsent,
  key?: RequestKey,
): Promise<{ absent: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "takeAttendance");
    const expected = await readExpected(tx, ctx, session);
    if (!expected.some(({ mark }) => mark === "present"))
      throw conflict("Nobody is ticked as here yet. Tick those who came first.");
    const rest = expected.filter(({ mark }) => mark === null);
    await markAbsent(tx, ctx, session.id, rest);
    await recordAudit(tx, ctx, "markRestAbsent", "Session", session.id);
    await announce(tx, ctx, { sessionId: session.id, about: "presence" });
    return { absent: rest.length };
  });
}
