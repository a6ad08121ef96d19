import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { conflict } from "@/lib/errors";
import { type HeldMeeting, holdMeeting, meetingPair } from "@/lib/meetings/held/queries";
import { cancelWords } from "@/lib/meetings/rules";
import type { CancelMeeting, LogMeeting, SayMet } from "@/lib/meetings/schema";
import { typedTime } from "@/lib/meetings/typed/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Calls a meeting off, or a proposal, in ready-made kind words that the other reads; an agreed one leaves both calendars. Throws
 * `not_found`; `conflict` once it is over.
 */
export function cancelMeeting(ctx: OrgContext, input: CancelMeeting, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { meeting, relations, side } = await holdMeeting(tx, ctx, input.meetingId);
    authorize(ctx, "arrangeMeeting", relations);
    if (meeting.state === "cancelled") return undefined;
    if (meeting.state === "met" || (meeting.endsAt && meeting.endsAt <= now()))
      throw conflict("This meeting is over. Say on its page whether you met.");
    await tx.meeting.update({
      where: { orgId_id: { orgId: ctx.orgId, id: meeting.id } },
      data: {
        ...{ state: "cancelled", askedBy: null, times: [], words: cancelWords[input.words] },
        ...{ cancelledAt: now(), cancelledBy: side, changedAt: now(), sequence: { increment: 1 } },
      },
    });
    await recordAudit(tx, ctx, "cancelMeeting", "Meeting", meeting.id);
    await emit(tx, ctx, "mail.meeting-cancelled", { meeting: meeting.id });
    return undefined;
  });
}

/**
 * Either of the two says whether an agreed meeting took place, once it has begun, or takes that back ("open"). Nobody is told.
 * Throws `not_found`, `conflict`.
 */
export function sayMet(ctx: OrgContext, input: SayMet, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { meeting, relations } = await holdMeeting(tx, ctx, input.meetingId);
    authorize(ctx, "arrangeMeeting", relations);
    if (!meeting.startsAt || meeting.startsAt > now()) throw conflict("This meeting is still to come.");
    if (wasCalledOff(meeting))
      throw conflict(
        "This meeting was called off, and stays so. If you met all the same, note it with your pairing.",
      );
    const state = input.met === "yes" ? "met" : input.met === "no" ? "cancelled" : "agreed";
    await tx.meeting.update({
      where: { orgId_id: { orgId: ctx.orgId, id: meeting.id } },
      data: {
        ...{ state, askedBy: null, times: [], words: "", changedAt: now(), cancelledBy: null },
        cancelledAt: state === "cancelled" ? now() : null,
      },
    });
    await recordAudit(tx, ctx, "sayMet", "Meeting", meeting.id);
    return undefined;
  });
}

/** Called off in words, or before it began; "it did not happen", said afterwards, can be corrected. */
const wasCalledOff = ({ state, words, cancelledAt, startsAt }: HeldMeeting): boolean =>
  state === "cancelled" &&
  (words !== "" || (cancelledAt !== null && startsAt !== null && cancelledAt < startsAt));

/** The two met without having arranged it here, from `startedAt` (on the clock of whoever says so). Throws `invalid`, `not_found`. */
export function logMeeting(
  ctx: OrgContext,
  input: LogMeeting,
  key?: RequestKey,
): Promise<{ meetingId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const pair = await meetingPair(tx, ctx, input.pairingId, "lock");
    authorize(ctx, "arrangeMeeting", pair.relations);
    if (pair.status !== "active") throw conflict("This pairing has ended.");
    const typed = { field: "startedAt", text: input.startedAt };
    const startsAt = typedTime(ctx.timeZone, typed, (time) =>
      time > now() ? "This is still to come. Propose times for it instead." : null,
    );
    const id = newId();
    await tx.meeting.create({
      data: {
        ...{ orgId: ctx.orgId, id, pairingId: pair.id, state: "met", times: [], minutes: input.minutes },
        ...{ startsAt, endsAt: new Date(startsAt.getTime() + input.minutes * 60_000) },
        ...{ createdAt: now(), changedAt: now() },
      },
    });
    await recordAudit(tx, ctx, "logMeeting", "Meeting", id);
    return { meetingId: id };
  });
}
