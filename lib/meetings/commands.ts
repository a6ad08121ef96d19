import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { conflict, invalid } from "@/lib/errors";
import { holdMeeting, meetingPair } from "@/lib/meetings/held/queries";
import { moveWords, problemWith } from "@/lib/meetings/rules";
import type { ChangeWhere, MeetingId, OfferTimes, PickTime, ProposeMeeting } from "@/lib/meetings/schema";
import { typedTime } from "@/lib/meetings/typed/rules";
import type { OrgContext } from "@/lib/tenancy/context";

type Typed = Pick<ProposeMeeting, "time1" | "time2" | "time3">;

/** What somebody typed on their own clock, as UTC instants in order. Throws `invalid` on the field that cannot be. */
function timesIn(zone: string, typed: Typed): Date[] {
  const fields = (["time1", "time2", "time3"] as const).filter((field) => typed[field] !== "");
  const times = fields.map((field) =>
    typedTime(zone, { field, text: typed[field] }, (time) => problemWith([time], now())),
  );
  const problem = problemWith(times, now());
  if (problem) throw invalid(problem, { time1: problem });
  return times.toSorted((a, b) => a.getTime() - b.getTime());
}

/**
 * One of two who are paired proposes up to three times (on their own clock) for a meeting of so many minutes; the other is asked
 * by mail. Throws `not_found`; `conflict` where the pairing is not active or a proposal waits already; `invalid` on a time.
 */
export function proposeMeeting(
  ctx: OrgContext,
  input: ProposeMeeting,
  key?: RequestKey,
): Promise<{ meetingId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { pairingId, minutes, purpose, place, videoUrl } = input;
    const pair = await meetingPair(tx, ctx, pairingId, "lock");
    authorize(ctx, "arrangeMeeting", pair.relations);
    if (pair.status !== "active") throw conflict("This pairing has ended, so there is nothing to arrange.");
    const times = timesIn(ctx.timeZone, input);
    const waits = await tx.meeting.count({ where: { orgId: ctx.orgId, pairingId, state: "proposed" } });
    if (waits > 0) throw conflict("A proposal waits between you two already. Answer that one first.");
    const id = newId();
    await tx.meeting.create({
      data: {
        ...{ orgId: ctx.orgId, id, pairingId, askedBy: pair.side, times, minutes },
        ...{ purpose, place, videoUrl, createdAt: now(), changedAt: now() },
      },
    });
    await recordAudit(tx, ctx, "proposeMeeting", "Meeting", id);
    await emit(tx, ctx, "mail.meeting-proposed", { meeting: id });
    return { meetingId: id };
  });
}

/** The other one taps a time: the meeting is agreed and goes into both calendars. Throws `not_found`, `conflict`. */
export function pickTime(ctx: OrgContext, input: PickTime, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { meeting, relations, side } = await holdMeeting(tx, ctx, input.meetingId);
    authorize(ctx, "arrangeMeeting", relations);
    const startsAt = meeting.times.find((time) => time.getTime() === input.time.getTime());
    if (!startsAt || meeting.askedBy === side)
      throw conflict("These times have changed in the meantime. The page shows those to choose from now.");
    if (startsAt <= now()) throw conflict("This time has just passed. Please choose another.");
    await tx.meeting.update({
      where: { orgId_id: { orgId: ctx.orgId, id: meeting.id } },
      data: {
        ...{ state: "agreed", askedBy: null, times: [], words: "", startsAt, changedAt: now() },
        endsAt: new Date(startsAt.getTime() + meeting.minutes * 60_000),
        sequence: { increment: meeting.startsAt ? 1 : 0 },
      },
    });
    await recordAudit(tx, ctx, "agreeMeeting", "Meeting", meeting.id);
    await emit(tx, ctx, "mail.meeting-agreed", { meeting: meeting.id });
    return undefined;
  });
}

/**
 * Other times, in ready-made kind words: instead of those the other proposed, of one's own, or of the one that was agreed, which
 * stands until the other has tapped another. Throws `not_found`, `conflict`, `invalid` on a time.
 */
export function offerTimes(ctx: OrgContext, input: OfferTimes, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { meeting, relations, side } = await holdMeeting(tx, ctx, input.meetingId);
    authorize(ctx, "arrangeMeeting", relations);
    const over = meeting.state === "agreed" && (meeting.endsAt ?? now()) <= now();
    if (over || (meeting.state !== "proposed" && meeting.state !== "agreed"))
      throw conflict("This meeting is over, so it cannot be moved. Propose a new one.");
    await tx.meeting.update({
      where: { orgId_id: { orgId: ctx.orgId, id: meeting.id } },
      data: {
        ...{ askedBy: side, times: timesIn(ctx.timeZone, input), words: moveWords[input.words] },
        changedAt: now(),
      },
    });
    await recordAudit(tx, ctx, "offerTimes", "Meeting", meeting.id);
    await emit(tx, ctx, "mail.meeting-proposed", { meeting: meeting.id });
    return undefined;
  });
}

/** The agreed time stays after all, as either of the two says: a wish to move is taken back. Throws `not_found`, `conflict`. */
export function keepTime(ctx: OrgContext, input: MeetingId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { meeting, relations, side } = await holdMeeting(tx, ctx, input.meetingId);
    authorize(ctx, "arrangeMeeting", relations);
    if (meeting.state !== "agreed") throw conflict("No time is agreed that could stay.");
    if (!meeting.askedBy) return undefined;
    await tx.meeting.update({
      where: { orgId_id: { orgId: ctx.orgId, id: meeting.id } },
      data: { askedBy: null, times: [], words: "", changedAt: now() },
    });
    await recordAudit(tx, ctx, "keepTime", "Meeting", meeting.id);
    if (meeting.askedBy !== side)
      await emit(tx, ctx, "mail.meeting-kept", { meeting: meeting.id, by: ctx.membershipId });
    return undefined;
  });
}

/** Says where the two meet and what for; a changed place goes into both calendars. Throws `not_found`, `conflict`. */
export function changeWhere(ctx: OrgContext, input: ChangeWhere, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { meeting, relations } = await holdMeeting(tx, ctx, input.meetingId);
    authorize(ctx, "arrangeMeeting", relations);
    if (meeting.state !== "proposed" && meeting.state !== "agreed")
      throw conflict("This meeting is over or off, so its place is as it was.");
    const { purpose, place, videoUrl } = input;
    const moved = place !== meeting.place || videoUrl !== meeting.videoUrl;
    const told = moved && meeting.state === "agreed" && (meeting.endsAt ?? now()) > now();
    await tx.meeting.update({
      where: { orgId_id: { orgId: ctx.orgId, id: meeting.id } },
      data: { purpose, place, videoUrl, changedAt: now(), sequence: { increment: told ? 1 : 0 } },
    });
    await recordAudit(tx, ctx, "changeWhere", "Meeting", meeting.id);
    if (told) await emit(tx, ctx, "mail.meeting-agreed", { meeting: meeting.id });
    return undefined;
  });
}
