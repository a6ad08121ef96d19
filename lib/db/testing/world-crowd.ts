import { newId } from "@/lib/db/id";
import type { World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";

export type Crowd = {
  cohort: string;
  /** Ids of sessions with a question each and no groups, a week apart; the first is tomorrow. */
  sessions: string[];
  mentors: string[];
  mentees: string[];
};

/** A cohort of so many people (participation ids) in a world's organization, with sessions that nobody is seated at yet. */
export function addCrowd(
  { orgId, program }: Pick<World, "orgId" | "program">,
  size: { mentors: number; mentees: number; sessions?: number; groupSize?: number },
): Promise<Crowd> {
  const cohort = newId();
  const ids = (count: number) => Array.from({ length: count }, () => newId());
  const [mentors, mentees, sessions] = [ids(size.mentors), ids(size.mentees), ids(size.sessions ?? 1)];
  const people = [...mentors, ...mentees].map((id, index) => ({
    id,
    membershipId: newId(),
    mentor: index < mentors.length,
    name: `Person ${String(index).padStart(3, "0")}`,
  }));
  return system(async (tx) => {
    await tx.cohort.create({
      data: {
        orgId,
        id: cohort,
        programId: program,
        name: `Crowd of ${people.length}`,
        status: "active",
        timeZone: "America/New_York",
        groupSize: size.groupSize ?? 6,
        mentorsPerGroup: 2,
      },
    });
    await tx.membership.createMany({
      data: people.map(({ membershipId, name }) => ({ orgId, id: membershipId, name })),
    });
    await tx.participation.createMany({
      data: people.map(({ id, membershipId, mentor }) => ({
        orgId,
        id,
        cohortId: cohort,
        membershipId,
        role: mentor ? ("mentor" as const) : ("mentee" as const),
        capacity: mentor ? 2 : null,
      })),
    });
    await tx.session.createMany({
      data: sessions.map((id, index) => ({
        orgId,
        id,
        cohortId: cohort,
        number: index + 1,
        title: `Evening ${index + 1}`,
        startsAt: inDays(1 + 7 * index),
        endsAt: inDays(1.1 + 7 * index),
      })),
    });
    await tx.agendaItem.createMany({
      data: sessions.map((sessionId) => ({
        orgId,
        sessionId,
        position: 1,
        kind: "question" as const,
        text: "What carries a career?",
        minutes: 20,
      })),
    });
    return { cohort, sessions, mentors, mentees };
  });
}
