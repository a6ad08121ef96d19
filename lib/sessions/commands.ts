import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { parseLocal } from "@/lib/calendar/when";
import { CalendarError } from "@/lib/calendar/zone";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { AddSession, EditSession, SessionId } from "@/lib/sessions/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Begin and end (UTC instants) of what a form says in the cohort's zone. */
function timesIn(zone: string, { startsAt, minutes }: Pick<EditSession, "startsAt" | "minutes">) {
  try {
    const begins = parseLocal(startsAt, zone);
    return { startsAt: begins, endsAt: new Date(begins.getTime() + minutes * 60_000) };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw invalid(error.message, { startsAt: error.message });
  }
}

/** Tells those who take part (whoever does it too: their calendar must follow), once the cohort is past its draft and as long as the evening is ahead. */
async function tellParticipants(tx: Tx, ctx: OrgContext, session: OpenSession, endsAt: Date): Promise<void> {
  if (session.cohortStatus === "draft" || session.cohortStatus === "completed") return;
  if (endsAt < now()) return;
  const people = await tx.participation.findMany({
    where: {
      orgId: ctx.orgId,
      cohortId: session.cohortId,
      leftAt: null,
      membership: { status: "active" },
    },
    select: { membershipId: true },
  });
  const letters = people.map(({ membershipId }) => ({ session: session.id, membership: membershipId }));
  await emit(tx, ctx, "mail.session-changed", ...letters);
}

/**
 * Changes a session's title, times and place. Where people know of it, a changed time or place is mailed to everybody who
 * takes part. Throws `invalid` on `startsAt` for a date that cannot be.
 */
export function editSession(ctx: OrgContext, input: EditSession, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, title, place, address, videoUrl } = input;
    const session = await openSession(tx, ctx, sessionId, "lock");
    authorize(ctx, "manageSession", session.relations);
    const { startsAt, endsAt } = timesIn(session.timeZone, input);
    const moved =
      startsAt.getTime() !== session.startsAt.getTime() ||
      endsAt.getTime() !== session.endsAt.getTime() ||
      [place, address, videoUrl].join("\n") !== [session.place, session.address, session.videoUrl].join("\n");
    await tx.session.update({
      where: { orgId_id: { orgId: ctx.orgId, id: sessionId } },
      data: {
        ...{ title, startsAt, endsAt, place, address, videoUrl, changedAt: now() },
        sequence: { increment: moved ? 1 : 0 },
      },
    });
    if (moved && session.status === "scheduled") await tellParticipants(tx, ctx, session, endsAt);
    await recordAudit(tx, ctx, "editSession", "Session", sessionId);
    await announce(tx, ctx, { sessionId, about: "agenda" });
    return undefined;
  });
}

/** Cancels a session; what is planned for it is kept. Throws `conflict` once it is over. */
export function cancelSession(ctx: OrgContext, input: SessionId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSession(tx, ctx, input.sessionId, "lock");
    authorize(ctx, "manageSession", session.relations);
    if (session.status === "cancelled") return undefined;
    if (session.endsAt < now()) throw conflict("This session is over, so it cannot be cancelled any more.");
    await tx.session.update({
      where: { orgId_id: { orgId: ctx.orgId, id: session.id } },
      data: { status: "cancelled", cancelledAt: now(), changedAt: now(), sequence: { increment: 1 } },
    });
    await tellParticipants(tx, ctx, session, session.endsAt);
    await recordAudit(tx, ctx, "cancelSession", "Session", session.id);
    await announce(tx, ctx, { sessionId: session.id, about: "agenda" });
    return undefined;
  });
}

/** Takes a cancellation back, and says so to those who were told of it. */
export function restoreSession(ctx: OrgContext, input: SessionId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSession(tx, ctx, input.sessionId, "lock");
    authorize(ctx, "manageSession", session.relations);
    if (session.status === "scheduled") return undefined;
    await tx.session.update({
      where: { orgId_id: { orgId: ctx.orgId, id: session.id } },
      data: { status: "scheduled", cancelledAt: null, changedAt: now(), sequence: { increment: 1 } },
    });
    await tellParticipants(tx, ctx, session, session.endsAt);
    await recordAudit(tx, ctx, "restoreSession", "Session", session.id);
    await announce(tx, ctx, { sessionId: session.id, about: "agenda" });
    return undefined;
  });
}

/** Adds one session to a cohort, after those it has. Throws `invalid` on `startsAt` for a date that cannot be. */
export function addSession(
  ctx: OrgContext,
  input: AddSession,
  key?: RequestKey,
): Promise<{ sessionId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, title, place, address, videoUrl } = input;
    authorize(ctx, "manageSession");
    // Locked first and read after: two additions at once must not take the same number.
    const [cohort] = await tx.$queryRaw<{ timeZone: string }[]>`select "timeZone" from "Cohort"
      where "orgId" = ${ctx.orgId}::uuid and "id" = ${cohortId}::uuid for no key update`;
    if (!cohort) throw notFound("cohort");
    const times = timesIn(cohort.timeZone, input);
    const { _max } = await tx.session.aggregate({
      where: { orgId: ctx.orgId, cohortId },
      _max: { number: true },
    });
    const id = newId();
    await tx.session.create({
      data: {
        orgId: ctx.orgId,
        id,
        cohortId,
        number: (_max.number ?? 0) + 1,
        title,
        ...times,
        place,
        address,
        videoUrl,
        createdAt: now(),
      },
    });
    await emit(tx, ctx, "sessions.invite", { cohort: cohortId });
    await recordAudit(tx, ctx, "addSession", "Session", id);
    return { sessionId: id };
  });
}
