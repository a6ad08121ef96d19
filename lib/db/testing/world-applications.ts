import { linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { ApplicationState } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { inDays } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

/** What an applicant of the world wrote. */
export const applicationText = (state: string, mark: string): string => `Application ${state} ${mark}`;

/** A published program page with its cover, and an enrolling cohort that takes applications. */
export async function addPublicProgram(tx: Tx, orgId: string, mark: string) {
  const ids = {
    open: newId(),
    publicSlug: `public-${mark.toLowerCase()}`,
    enrolling: newId(),
    cover: newId(),
  };
  const bytes = Buffer.from(`cover ${mark}`);
  await tx.picture.create({
    data: { orgId, id: ids.cover, kind: "cover", bytes, width: 1, height: 1 },
  });
  await tx.program.create({
    data: {
      ...{ orgId, id: ids.open, name: `Open program ${mark}`, template: "council" },
      ...{ codeOfConduct: `Conduct ${mark}`, confidentialityRule: `Rule ${mark}` },
      ...{ publicSlug: ids.publicSlug, publishedAt: now(), story: `Story ${mark}`, coverId: ids.cover },
      ...{ askedOfMentors: `Mentors ${mark}`, askedOfMentees: `Mentees ${mark}` },
    },
  });
  await tx.cohort.create({
    data: {
      ...{ orgId, id: ids.enrolling, programId: ids.open, name: `Enrolling ${mark}`, status: "enrolling" },
      ...{ timeZone: "America/New_York", groupSize: 4, mentorsPerGroup: 1 },
      ...{ applyFrom: inDays(-7), applyUntil: inDays(7), menteePlaces: 1, movesUp: true },
    },
  });
  return ids;
}

async function addApplication(
  tx: Tx,
  orgId: string,
  mark: string,
  cohortId: string,
  state: ApplicationState,
) {
  const id = newId();
  const name = `Applicant ${state} ${mark}`;
  const email = `${mark}.${state}.applicant@example.org`.toLowerCase();
  const answer = [applicationText(state, mark)];
  const answers = [{ questionId: newId(), kind: "long", question: `Why? ${mark}`, answer }];
  await tx.application.create({
    data: {
      ...{ orgId, id, cohortId, role: "mentee", name, email, answers, state },
      ...{ createdAt: now(), confirmedAt: now() },
    },
  });
  return id;
}

/** A form, two applications that are not decided, and what an organizer is about to tell one of them. */
export async function addApplications(tx: Tx, orgId: string, mark: string, cohortId: string) {
  const ids = { question: newId(), decision: newId(), applicationToken: `application-${newId()}` };
  const text = `Form question ${mark}`;
  await tx.formQuestion.create({
    data: { orgId, id: ids.question, cohortId, position: 1, kind: "long", text },
  });
  const application = await addApplication(tx, orgId, mark, cohortId, "new");
  const waiting = await addApplication(tx, orgId, mark, cohortId, "waitlisted");
  await tx.accessLink.create({
    data: {
      ...{ orgId, kind: "application", subjectId: application, nonce: newId() },
      tokenHash: linkHash(ids.applicationToken),
    },
  });
  await tx.decision.create({
    data: {
      ...{ orgId, id: ids.decision, cohortId, state: "declined", applicationIds: [application] },
      ...{ letter: `Kind words ${mark}`, createdAt: now() },
    },
  });
  await tx.applyTry.create({ data: { orgId, addressHash: `hash ${mark}`, networkHash: "", at: now() } });
  return { ...ids, application, waiting };
}
