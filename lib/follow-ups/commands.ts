import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { daysAfter, dayToDate, todayIn } from "@/lib/calendar/days";
import { now } from "@/lib/clock";
import { type Company, companyOf } from "@/lib/cohorts/company/queries";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { openPlace } from "@/lib/follow-ups/places/queries";
import { DUE_IN, dueDay } from "@/lib/follow-ups/rules";
import type { MakePromise, PromiseFromNote } from "@/lib/follow-ups/schema";
import type { OrgContext } from "@/lib/tenancy/context";

export type Made = { id: string; name: string | null; dueOn: string };

/**
 * Notes down a promise: of the asking member to somebody they are in a cohort with, of that one to them, or to oneself. Whoever is
 * to do what somebody else noted is told by mail. Throws `not_found` for anybody else, and for a note or a point they may not
 * read; `invalid` on `dueOn` for a day that is past or more than a year away.
 */
export function makePromise(ctx: OrgContext, input: MakePromise, key?: RequestKey): Promise<Made> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "keepPromise");
    const { text, otherId, noteId, pointId } = input;
    await openPlace(tx, ctx, { noteId, pointId });
    const dueOn = dueDay(todayIn(ctx.timeZone, now()), input);
    const other = otherId === null ? null : await companyIn(tx, ctx, otherId);
    const byDoer = other === null || input.doer === "me";
    return note(tx, ctx, { text, dueOn, other, byDoer, noteId: noteId ?? null, pointId: pointId ?? null });
  });
}

/**
 * Puts what the asking member promised in their own note on their list, due in a week: for the other one, where the note is for a
 * pair. Once per note. Throws `not_found`, and `conflict` where the note promises nothing.
 */
export function promiseFromNote(
  ctx: OrgContext,
  { noteId }: PromiseFromNote,
  key?: RequestKey,
): Promise<Made> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "keepPromise");
    const place = await openPlace(tx, ctx, { noteId });
    if (!place?.promise)
      throw conflict("This note promises nothing yet. Write it into its third line first.");
    const there = await tx.followUp.count({ where: { orgId: ctx.orgId, noteId, doerId: ctx.membershipId } });
    if (there > 0) throw conflict("This promise is on your list already.");
    const dueOn = daysAfter(todayIn(ctx.timeZone, now()), DUE_IN);
    const other = place.otherId ? await companyOf(tx, ctx, place.otherId) : null;
    return note(tx, ctx, { text: place.promise, dueOn, other, byDoer: true, noteId, pointId: null });
  });
}

type Noted = {
  text: string;
  dueOn: string;
  /** Null: a promise to oneself. */
  other: Company | null;
  byDoer: boolean;
  noteId: string | null;
  pointId: string | null;
};

async function note(tx: Tx, ctx: OrgContext, { dueOn, other, byDoer, ...rest }: Noted): Promise<Made> {
  const id = newId();
  const [mine, theirs] = [ctx.membershipId, other?.membershipId ?? null];
  const [doerId, toId] = byDoer ? [mine, theirs] : [theirs ?? mine, mine];
  await tx.followUp.createMany({
    data: [
      {
        ...{ orgId: ctx.orgId, id, doerId, otherId: toId, byDoer, dueOn: dayToDate(dueOn), ...rest },
        ...{ cohortId: other?.cohortId ?? null, pairingId: other?.pairingId ?? null, createdAt: now() },
      },
    ],
  });
  if (!byDoer) await emit(tx, ctx, "mail.promise-noted", { followUp: id });
  await recordAudit(tx, ctx, "makePromise", "FollowUp", id);
  return { id, name: other?.name ?? null, dueOn };
}

async function companyIn(tx: Tx, ctx: OrgContext, otherId: string): Promise<Company> {
  const other = await companyOf(tx, ctx, otherId);
  if (!other) throw notFound("person");
  return other;
}
