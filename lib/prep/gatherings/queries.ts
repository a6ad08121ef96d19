import type { Actor } from "@/lib/authz/policy";
import { type Company, nearPeople } from "@/lib/cohorts/company/queries";
import type { Tx } from "@/lib/db/unit";
import { openMeeting } from "@/lib/meetings/held/queries";
import { readersAmong } from "@/lib/prep/gatherings/rules";
import type { GatheringId } from "@/lib/prep/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** What people prepare for: an evening of the whole cohort, or a meeting of two. */
export type Gathering = GatheringId & {
  /** The session's title, or the name of the other one. */
  title: string;
  /** Null where the two have not agreed on a time yet. */
  startsAt: Date | null;
  endsAt: Date | null;
  cohortId: string;
  /** Who the asking member is to it. */
  relations: Actor[];
  myParticipationId: string | null;
  /** Of a meeting: the two who meet. */
  pair: { id: string; otherId: string } | null;
};

/** Loads it for the command or query whose unit of work `tx` is. Throws `not_found` for whoever may not know of it. */
export function openGathering(tx: Tx, ctx: OrgContext, about: GatheringId): Promise<Gathering> {
  return about.kind === "session" ? evening(tx, ctx, about.id) : oneToOne(tx, ctx, about.id);
}

async function evening(tx: Tx, ctx: OrgContext, sessionId: string): Promise<Gathering> {
  const session = await openSession(tx, ctx, sessionId);
  const { id, title, startsAt, endsAt, cohortId, relations, myParticipationId } = session;
  return { kind: "session", id, title, startsAt, endsAt, cohortId, relations, myParticipationId, pair: null };
}

async function oneToOne(tx: Tx, ctx: OrgContext, meetingId: string): Promise<Gathering> {
  const meeting = await openMeeting(tx, ctx, meetingId);
  const { cohortId, participationId, relations, side, other, startsAt, endsAt } = meeting;
  return {
    ...{ kind: "meeting", id: meetingId, title: other.name, startsAt, endsAt, cohortId },
    ...{ relations: [...relations, side], myParticipationId: participationId },
    pair: { id: meeting.id, otherId: other.membershipId },
  };
}

/** Whom its owner may let read a sheet for it, found in one statement. */
export async function readersFor(tx: Tx, ctx: OrgContext, gathering: Gathering): Promise<readonly Company[]> {
  const { kind, id } = gathering;
  return readersAmong(await nearPeople(tx, ctx, kind === "session" ? { sessionId: id } : {}), gathering);
}
