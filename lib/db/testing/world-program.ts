import type { CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { inDays, type People, type Person } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

export async function addProgram(tx: Tx, orgId: string, mark: string) {
  const ids = { program: newId(), programSession: newId(), programItem: newId(), programPrompt: newId() };
  await tx.program.create({
    data: {
      orgId,
      id: ids.program,
      name: `Program ${mark}`,
      template: "council",
      codeOfConduct: `Conduct ${mark}`,
      confidentialityRule: `Rule ${mark}`,
    },
  });
  await tx.programSession.create({
    data: { orgId, id: ids.programSession, programId: ids.program, position: 1, title: `Plan ${mark}` },
  });
  await tx.programItem.create({
    data: {
      orgId,
      id: ids.programItem,
      programSessionId: ids.programSession,
      position: 1,
      kind: "question",
      text: `Plan question ${mark}`,
      minutes: 20,
    },
  });
  await tx.programPrompt.create({
    data: {
      orgId,
      id: ids.programPrompt,
      programId: ids.program,
      afterSession: 1,
      text: `Plan prompt ${mark}`,
      audience: "mentor",
    },
  });
  return ids;
}

export async function addCohort(
  tx: Tx,
  orgId: string,
  programId: string,
  name: string,
  status: CohortStatus,
): Promise<string> {
  const id = newId();
  await tx.cohort.create({
    data: {
      orgId,
      id,
      programId,
      name,
      status,
      timeZone: "America/New_York",
      groupSize: 4,
      mentorsPerGroup: 1,
    },
  });
  return id;
}

async function addParticipation(
  tx: Tx,
  orgId: string,
  cohortId: string,
  person: Person,
  role: ParticipationRole,
): Promise<string> {
  const id = newId();
  await tx.participation.create({
    data: {
      orgId,
      id,
      cohortId,
      membershipId: person.membershipId,
      role,
      capacity: role === "mentor" ? 2 : null,
      conductVersion: 1,
    },
  });
  return id;
}

export type Participations = Awaited<ReturnType<typeof addParticipations>>;

export async function addParticipations(tx: Tx, orgId: string, cohortId: string, people: People) {
  return {
    mentor: await addParticipation(tx, orgId, cohortId, people.mentor, "mentor"),
    mentee: await addParticipation(tx, orgId, cohortId, people.mentee, "mentee"),
    otherMentor: await addParticipation(tx, orgId, cohortId, people.otherMentor, "mentor"),
    otherMentee: await addParticipation(tx, orgId, cohortId, people.otherMentee, "mentee"),
  };
}

/** An active pairing with a remark of the mentee's, and a proposal that both have yet to answer. */
export async function addPairings(
  tx: Tx,
  orgId: string,
  mark: string,
  cohortId: string,
  people: People,
  participations: Participations,
) {
  const ids = { pairing: newId(), proposal: newId() };
  await tx.pairing.create({
    data: {
      orgId,
      id: ids.pairing,
      cohortId,
      mentorId: participations.mentor,
      menteeId: participations.mentee,
      status: "active",
      mentorAnswer: "accepted",
      menteeAnswer: "accepted",
      reason: `Reason ${mark}`,
      expiresAt: inDays(0),
    },
  });
  await tx.pairing.create({
    data: {
      orgId,
      id: ids.proposal,
      cohortId,
      mentorId: participations.otherMentor,
      menteeId: participations.otherMentee,
      reason: `Proposed because ${mark}`,
      expiresAt: inDays(7),
    },
  });
  await tx.pairingRemark.create({
    data: { orgId, pairingId: ids.pairing, authorId: people.mentee.membershipId, body: `Remark ${mark}` },
  });
  return ids;
}
