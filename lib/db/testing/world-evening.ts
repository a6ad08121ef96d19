import { linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { People } from "@/lib/db/testing/world-people";
import type { Participations } from "@/lib/db/testing/world-program";
import type { Tx } from "@/lib/db/unit";

export type Evening = { session: string; question: string; groupOne: string; groupTwo: string };

/** A session with one question and two empty groups. */
export async function addSession(
  tx: Tx,
  orgId: string,
  cohortId: string,
  title: string,
  number: number,
  startsAt: Date,
): Promise<Evening> {
  const ids = { session: newId(), question: newId(), groupOne: newId(), groupTwo: newId() };
  const endsAt = new Date(startsAt.getTime() + 120 * 60_000);
  await tx.session.create({
    data: { orgId, id: ids.session, cohortId, number, title, startsAt, endsAt, seatedAt: startsAt },
  });
  await tx.agendaItem.create({
    data: {
      orgId,
      id: ids.question,
      sessionId: ids.session,
      position: 1,
      kind: "question",
      text: `Question of ${title}`,
      minutes: 20,
    },
  });
  await tx.group.create({ data: { orgId, id: ids.groupOne, sessionId: ids.session, number: 1 } });
  await tx.group.create({ data: { orgId, id: ids.groupTwo, sessionId: ids.session, number: 2 } });
  return ids;
}

/** Seats the cohort: mentor and mentee in group one, the others in group two. */
export async function seat(tx: Tx, orgId: string, evening: Evening, participations: Participations) {
  const inGroup = (groupId: string, participationId: string) => ({
    orgId,
    sessionId: evening.session,
    groupId,
    participationId,
  });
  await tx.seat.createMany({
    data: [
      inGroup(evening.groupOne, participations.mentor),
      inGroup(evening.groupOne, participations.mentee),
      inGroup(evening.groupTwo, participations.otherMentor),
      inGroup(evening.groupTwo, participations.otherMentee),
    ],
  });
}

export async function addGuest(tx: Tx, orgId: string, mark: string, evening: Evening): Promise<string> {
  const id = newId();
  await tx.guest.create({ data: { orgId, id, sessionId: evening.session, name: `Guest ${mark}` } });
  await tx.seat.create({
    data: { orgId, sessionId: evening.session, groupId: evening.groupOne, guestId: id },
  });
  return id;
}

/** What was said and written at a session: who came, a point with an endorsement, a mentor's private note. */
export async function addTalk(
  tx: Tx,
  orgId: string,
  mark: string,
  cohortId: string,
  evening: Evening,
  people: People,
  participations: Participations,
) {
  const ids = { point: newId(), note: newId() };
  await tx.attendance.create({
    data: {
      orgId,
      sessionId: evening.session,
      participationId: participations.mentee,
      status: "present",
    },
  });
  await tx.seatingChange.create({
    data: { orgId, sessionId: evening.session, kind: "fill", before: {} },
  });
  const told = {
    sessionId: evening.session,
    groupId: evening.groupOne,
    about: "point",
    subjectId: ids.point,
  };
  await tx.liveEvent.create({ data: { orgId, seq: 1, ...told } });
  await tx.point.create({
    data: {
      orgId,
      id: ids.point,
      sessionId: evening.session,
      groupId: evening.groupOne,
      agendaItemId: evening.question,
      authorId: people.mentee.membershipId,
      text: `Point ${mark}`,
    },
  });
  await tx.endorsement.create({
    data: { orgId, pointId: ids.point, membershipId: people.mentor.membershipId },
  });
  await tx.note.create({
    data: {
      orgId,
      id: ids.note,
      cohortId,
      sessionId: evening.session,
      authorId: people.mentor.membershipId,
      audience: "me",
      body: `Private note ${mark}`,
    },
  });
  return ids;
}

/** Somebody who watches the evening; organizers alone know of them. */
export async function addObserver(tx: Tx, orgId: string, mark: string, evening: Evening): Promise<string> {
  const id = newId();
  await tx.observer.create({ data: { orgId, id, sessionId: evening.session, name: `Observer ${mark}` } });
  return id;
}

/** The cohort's season as organizers mean to seat it, once the evening's seats are free. */
export async function addSeasonPlan(
  tx: Tx,
  orgId: string,
  cohortId: string,
  evening: Evening,
  who: Participations,
) {
  const groups = [
    [who.mentor, who.otherMentee],
    [who.otherMentor, who.mentee],
  ];
  const none = { rounds: [], size: { target: 6, min: 2, max: 12 }, pairs: [], bound: 0 };
  const plan = { ...none, rounds: [{ session: evening.session, groups }] };
  const id = newId();
  await tx.seasonPlan.create({
    data: { orgId, id, cohortId, plan, before: none, kind: "plan", changedAt: new Date() },
  });
  return id;
}

/** The room is together and hears group one; a stranger sees it at the address of the answered token. */
export async function addRunning(tx: Tx, orgId: string, evening: Evening): Promise<string> {
  const { session: sessionId, question, groupOne: groupId } = evening;
  const at = now();
  await tx.evening.create({
    data: {
      ...{ orgId, sessionId, stage: "room", itemId: question, itemSince: at, elapsed: 60_000, extra: 0 },
      ...{ askedId: question, groupId, pointsShown: false, beganAt: at, version: 3, kind: "turn" },
      ...{ undone: false, changedAt: at },
    },
  });
  const token = `wall-${newId()}`;
  await tx.accessLink.create({
    data: {
      ...{ orgId, kind: "wall", subjectId: sessionId, nonce: newId(), tokenHash: linkHash(token) },
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  return token;
}
