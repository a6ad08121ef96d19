import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { checkApart } from "@/lib/seating/apart/queries";
import { haveGroups, haveSeats, recordChange, setMarks } from "@/lib/seating/arrangement/commands";
import {
  groupsInUse,
  openSeating,
  type Person,
  readArrangement,
  readExpected,
  readPeople,
} from "@/lib/seating/arrangement/queries";
import { type Arrangement, arrangementSchema } from "@/lib/seating/arrangement/schema";
import type { MovePerson, SwapPeople, UndoSeating } from "@/lib/seating/schema";
import { keepRounds } from "@/lib/seating/season/commands";
import { readPlan } from "@/lib/seating/season/queries";
import type { Plan } from "@/lib/seating/season/schema";
import type { OpenSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

const holderOf = (person: Person) => (person.guest ? { guestId: person.id } : { participationId: person.id });

async function sit(tx: Tx, ctx: OrgContext, session: OpenSession, person: Person, groupId: string) {
  const holder = holderOf(person);
  const where = { orgId: ctx.orgId, sessionId: session.id, ...holder };
  const { count } = await tx.seat.updateMany({ where, data: { groupId } });
  if (count === 0) await tx.seat.create({ data: { ...where, groupId } });
}

/** The id of the group somebody is moved to; a new one gets the next number. */
async function groupFor(tx: Tx, ctx: OrgContext, session: OpenSession, to: string, before: Arrangement) {
  if (to === "new") {
    const number = Math.max(0, ...before.groups) + 1;
    const groups = await haveGroups(tx, ctx, session.id, [...before.groups, number]);
    return groups.get(number);
  }
  const group = await tx.group.findFirst({ where: { orgId: ctx.orgId, sessionId: session.id, id: to } });
  return group?.id;
}

/**
 * Moves one person to a group, to a new group, or out of all groups (`none`). Whoever was marked absent and is given a seat
 * is not absent any more. Throws `conflict` where somebody in the group is to be kept apart from them.
 */
export function movePerson(ctx: OrgContext, input: MovePerson, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const [person] = await readPeople(tx, ctx, session, [input.personId]);
    if (!person) throw notFound("person");
    const before = await readArrangement(tx, ctx, session.id);
    if (input.to === "none")
      await tx.seat.deleteMany({
        where: { orgId: ctx.orgId, sessionId: session.id, ...holderOf(person) },
      });
    else {
      const groupId = await groupFor(tx, ctx, session, input.to, before);
      if (!groupId) throw notFound("group");
      await sit(tx, ctx, session, person, groupId);
      await checkApart(tx, ctx, session, before);
      if (!session.seatedAt)
        await tx.session.update({
          where: { orgId_id: { orgId: ctx.orgId, id: session.id } },
          data: { seatedAt: now() },
        });
    }
    const cameAfterAll = person.mark === "absent" && input.to !== "none";
    if (cameAfterAll) await setMarks(tx, ctx, session.id, [[person.id, null]]);
    await recordChange(tx, ctx, session.id, {
      kind: "move",
      subjectId: person.id,
      before: { ...before, marks: cameAfterAll ? [[person.id, "absent"]] : [] },
    });
    await recordAudit(tx, ctx, "movePerson", "Session", session.id);
    return undefined;
  });
}

/** Lets two people of different groups change places. Throws `conflict` where one of them has no seat, or must not sit there. */
export function swapPeople(ctx: OrgContext, input: SwapPeople, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const people = await readPeople(tx, ctx, session, [input.personId, input.otherId]);
    const one = people.find((person) => person.id === input.personId);
    const other = people.find((person) => person.id === input.otherId);
    if (!one || !other) throw notFound("person");
    if (one.groupNumber === null || other.groupNumber === null)
      throw conflict("Both need a seat to change places. Choose a group for the one who has none.");
    const before = await readArrangement(tx, ctx, session.id);
    const groups = await haveGroups(tx, ctx, session.id, before.groups);
    const [here, there] = [groups.get(one.groupNumber), groups.get(other.groupNumber)];
    if (!here || !there) throw notFound("group");
    await sit(tx, ctx, session, one, there);
    await sit(tx, ctx, session, other, here);
    await checkApart(tx, ctx, session, before);
    await recordChange(tx, ctx, session.id, { kind: "swap", subjectId: one.id, before });
    await recordAudit(tx, ctx, "swapPeople", "Session", session.id);
    return undefined;
  });
}

/** Guests as they were: the added go, the removed come back under their id. */
async function haveGuests(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  wanted: Arrangement["guests"],
  there: Arrangement["guests"],
): Promise<void> {
  const keep = new Set(wanted.map((guest) => guest.id));
  const have = new Set(there.map((guest) => guest.id));
  const gone = there.filter((guest) => !keep.has(guest.id)).map((guest) => guest.id);
  const back = wanted.filter((guest) => !have.has(guest.id));
  if (gone.length > 0)
    await tx.guest.deleteMany({ where: { orgId: ctx.orgId, sessionId, id: { in: gone } } });
  if (back.length > 0)
    await tx.guest.createMany({ data: back.map((guest) => ({ orgId: ctx.orgId, sessionId, ...guest })) });
}

/** The season's plan as it was, unless it has been changed by itself since. Answers with the one that it replaces. */
async function haveRounds(tx: Tx, ctx: OrgContext, cohortId: string, wanted: Plan | undefined, since: Date) {
  const stored = wanted && (await readPlan(tx, ctx, cohortId, "lock"));
  if (!wanted || !stored || stored.change.changedAt > since) return undefined;
  await keepRounds(tx, ctx, cohortId, wanted);
  return stored.plan;
}

/**
 * Takes the last change of a seating back; undoing once more does it again. Throws `conflict` where something else has
 * been changed since, or where groups have begun to write in the arrangement that would go.
 */
export function undoSeating(ctx: OrgContext, input: UndoSeating, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const change = await tx.seatingChange.findUnique({
      where: { orgId_sessionId: { orgId: ctx.orgId, sessionId: session.id } },
    });
    if (change?.id !== input.changeId)
      throw conflict("The seating has been changed since, so nothing was undone. Please look at it again.");
    if (change.kind === "fill" && (await groupsInUse(tx, session.id)).length > 0)
      throw conflict("Groups have begun to write since they were seated, so the groups stay.");
    const target = arrangementSchema.parse(change.before);
    const present = await readArrangement(tx, ctx, session.id);
    const expected = await readExpected(tx, ctx, session);
    const was = new Map(target.marks);
    const known = expected.map(({ id }) => id);
    const marks = expected.flatMap(({ id, mark }): Arrangement["marks"] => (was.has(id) ? [[id, mark]] : []));
    const absent = new Set(
      expected.filter(({ id, mark }) => (was.has(id) ? was.get(id) : mark) === "absent").map(({ id }) => id),
    );
    // Who has left the cohort since keeps the seat they have, but gets none back.
    const may = new Set([...known, ...target.guests.map(({ id }) => id), ...present.seats.map(([id]) => id)]);
    const seats = target.seats.filter(([id]) => may.has(id) && !absent.has(id));
    await haveGuests(tx, ctx, session.id, target.guests, present.guests);
    await haveSeats(tx, ctx, session.id, { ...target, seats });
    await checkApart(tx, ctx, session, present);
    const back = target.marks.filter(([id]) => known.includes(id));
    await setMarks(tx, ctx, session.id, back);
    await tx.session.update({
      where: { orgId_id: { orgId: ctx.orgId, id: session.id } },
      data: { seatedAt: seats.length > 0 ? (session.seatedAt ?? now()) : null },
    });
    const plan = await haveRounds(tx, ctx, session.cohortId, target.plan, change.createdAt);
    await recordChange(tx, ctx, session.id, {
      kind: change.kind,
      undone: !change.undone,
      ...(change.subjectId ? { subjectId: change.subjectId } : {}),
      before: { ...present, marks, ...(plan ? { plan } : {}) },
    });
    await recordAudit(tx, ctx, "undoSeating", "Session", session.id);
    return undefined;
  });
}
