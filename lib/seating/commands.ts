import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { inThread } from "@/lib/engines/thread";
import { conflict } from "@/lib/errors";
import { addSeats, haveGroups, haveSeats, recordChange } from "@/lib/seating/arrangement/commands";
import {
  groupsInUse,
  openSeating,
  readArrangement,
  readExpected,
  readPast,
} from "@/lib/seating/arrangement/queries";
import type { Arrangement } from "@/lib/seating/arrangement/schema";
import { type Latecomer, repeatsIn } from "@/lib/seating/rules";
import type { SeatGroups, SeatLatecomers } from "@/lib/seating/schema";
import { keepRounds } from "@/lib/seating/season/commands";
import { readPlan, readSeason } from "@/lib/seating/season/queries";
import { plannedGroups } from "@/lib/seating/season/rules";
import type { OpenSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Who is to be seated: participants as chosen, and every guest (seated among the mentees). */
async function toSeat(
  tx: Tx,
  ctx: OrgContext,
  session: OpenSession,
  guests: Arrangement["guests"],
  who: SeatGroups["who"],
): Promise<Latecomer[]> {
  const expected = await readExpected(tx, ctx, session);
  // Whoever said that they can't come is not waited for; a tick by the door says otherwise.
  const wanted = expected.filter(({ mark, saidNo }) =>
    who === "here" ? mark === "present" : mark !== "absent" && (mark === "present" || !saidNo),
  );
  return [
    ...wanted.map(({ id, role }) => ({ id, role })),
    ...guests.map(({ id }) => ({ id, role: "mentee" as const })),
  ];
}

const markSeated = (tx: Tx, ctx: OrgContext, sessionId: string) =>
  tx.session.update({ where: { orgId_id: { orgId: ctx.orgId, id: sessionId } }, data: { seatedAt: now() } });

export type FilledGroups = {
  sizes: number[];
  repeats: number;
  mentors: { min: number; max: number };
  /** The groups were planned, and how many people sit in another one than was planned for them. */
  planned: boolean;
  moved: number;
};

function groupsAs(groups: string[][], people: readonly Latecomer[]) {
  const mentors = new Set(people.filter(({ role }) => role === "mentor").map(({ id }) => id));
  const counts = groups.map((group) => group.filter((id) => mentors.has(id)).length);
  return {
    sizes: groups.map((group) => group.length),
    mentors: { min: Math.min(...counts), max: Math.max(...counts) },
  };
}

/**
 * Seats the session's groups: as they are planned, changed as little as possible for who is here; or anew: even sizes, mentors
 * spread evenly, nobody beside somebody they are kept apart from (where the numbers allow it; the door page says so where they do
 * not), people who have not met first. A season's plan follows: its evenings to come are planned again. Throws `conflict` where
 * nobody is there to seat, and where a group has begun to write: its words belong to its people.
 */
export function seatGroups(ctx: OrgContext, input: SeatGroups, key?: RequestKey): Promise<FilledGroups> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    if ((await groupsInUse(tx, session.id)).length > 0)
      throw conflict(
        "Groups have begun to write, and what they wrote stays among them. So the groups stay; move people one by one, or seat the latecomers.",
      );
    const before = await readArrangement(tx, ctx, session.id);
    const people = await toSeat(tx, ctx, session, before.guests, input.who);
    if (people.length === 0)
      throw conflict(
        input.who === "here"
          ? "Nobody is ticked as here yet, so there is nobody to seat."
          : "Nobody takes part in this cohort yet, so there is nobody to seat.",
      );
    const stored = await readPlan(tx, ctx, session.cohortId, "lock");
    const { known } = await readSeason(tx, ctx, session.cohortId);
    const filled = await inThread("evening", {
      ...{ session: session.id, here: people, known, at: now() },
      plan: stored?.plan ?? null,
      // Filling again is asking for another mix.
      asPlanned: session.seatedAt === null,
      seed: session.seatedAt ? Math.floor(now().getTime() / 1000) % 1_000_000_007 : session.number,
    });
    const groups = filled.groups.map((_, index) => index + 1);
    const seats = filled.groups.flatMap((group, index) =>
      group.map((person): [string, number] => [person, index + 1]),
    );
    await haveSeats(tx, ctx, session.id, { groups, seats, guests: before.guests });
    await markSeated(tx, ctx, session.id);
    if (filled.plan) await keepRounds(tx, ctx, session.cohortId, filled.plan);
    const plan = stored && filled.plan ? { plan: stored.plan } : {};
    await recordChange(tx, ctx, session.id, { kind: "fill", before: { ...before, ...plan } });
    await recordAudit(tx, ctx, "seatGroups", "Session", session.id);
    return {
      ...groupsAs(filled.groups, people),
      repeats: repeatsIn(filled.groups, await readPast(tx, ctx, session)),
      moved: filled.moved,
      planned:
        stored !== null && plannedGroups(stored.plan, session.id) !== null && session.seatedAt === null,
    };
  });
}

/**
 * Seats those who have no seat yet in the smallest groups that suit, so that as few as can be meet again, and moves nobody. Throws `conflict` where no groups are
 * seated, everybody has a seat, or no group suits anybody because of somebody in it.
 */
export function seatLatecomers(
  ctx: OrgContext,
  input: SeatLatecomers,
  key?: RequestKey,
): Promise<{ seated: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSeating(tx, ctx, input.sessionId, "seatGroups");
    const before = await readArrangement(tx, ctx, session.id);
    if (before.groups.length === 0) throw conflict("There are no groups yet. Seat the groups first.");
    const people = await toSeat(tx, ctx, session, before.guests, input.who);
    const seated = new Set(before.seats.map(([person]) => person));
    const late = people.filter(({ id }) => !seated.has(id));
    if (late.length === 0) throw conflict("Everybody has a seat already.");
    const { known } = await readSeason(tx, ctx, session.cohortId);
    const roles = new Map([...known.people, ...people].map(({ id, role }) => [id, role]));
    const groups = before.groups.map((number) => ({
      number,
      people: before.seats.filter(([, group]) => group === number).map(([person]) => person),
    }));
    const placed = await inThread("late", {
      groups,
      people: [...groups.flatMap((group) => group.people), ...late.map(({ id }) => id)].map((id) => ({
        id,
        role: roles.get(id) ?? "mentee",
      })),
      late: late.map(({ id }) => id),
      past: await readPast(tx, ctx, session),
      ...{ apart: known.apart, pairs: known.pairs, size: known.size },
    });
    if (placed.length === 0)
      throw conflict(
        "Every group has somebody they are to be kept apart from. Begin a new group, or move people first.",
      );
    const rows = await haveGroups(tx, ctx, session.id, before.groups);
    await addSeats(tx, ctx, session.id, placed, before.guests, rows);
    await recordChange(tx, ctx, session.id, { kind: "latecomers", before });
    await recordAudit(tx, ctx, "seatLatecomers", "Session", session.id);
    return { seated: placed.length };
  });
}
