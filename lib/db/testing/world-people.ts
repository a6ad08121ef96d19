import { linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { OrgRole, ProfileAudience } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";

/**
 * mentor and mentee are paired and sit in group one; a pairing of otherMentor and otherMentee is proposed and they sit in
 * group two; member is in no cohort.
 */
export const actorNames = [
  "owner",
  "organizer",
  "mentor",
  "mentee",
  "otherMentor",
  "otherMentee",
  "member",
] as const;
export type ActorName = (typeof actorNames)[number];

/** Everybody with an account: the actors, and somebody who is invited and has not joined. */
export const personNames = [...actorNames, "invited"] as const;
export type PersonName = (typeof personNames)[number];

export type Person = { userId: string; membershipId: string };
export type People = Record<ActorName, Person>;

const orgRole: Record<ActorName, OrgRole> = {
  owner: "owner",
  organizer: "organizer",
  mentor: "member",
  mentee: "member",
  otherMentor: "member",
  otherMentee: "member",
  member: "member",
};

const day = 86_400_000;

/** An instant so many days from now. */
export const inDays = (days: number): Date => new Date(now().getTime() + days * day);

export const emailOf = (name: PersonName, mark: string): string =>
  `${mark}.${name}@example.org`.toLowerCase();

async function addPerson(tx: Tx, orgId: string, mark: string, actor: ActorName): Promise<Person> {
  const email = emailOf(actor, mark);
  const name = `${actor} ${mark}`;
  const user = await tx.user.create({ data: { email, name, emailVerified: now() } });
  const membershipId = newId();
  await tx.membership.create({
    data: {
      orgId,
      id: membershipId,
      userId: user.id,
      role: orgRole[actor],
      status: "active",
      name,
      joinedAt: now(),
    },
  });
  await tx.memberContact.create({ data: { orgId, membershipId, email } });
  return { userId: user.id, membershipId };
}

export async function addPeople(tx: Tx, orgId: string, mark: string): Promise<People> {
  const people = {} as People;
  for (const actor of actorNames) people[actor] = await addPerson(tx, orgId, mark, actor);
  await tx.intakeAnswer.create({
    data: {
      orgId,
      membershipId: people.mentee.membershipId,
      question: "Anything else?",
      answer: `Intake ${mark}`,
    },
  });
  const { membershipId, userId } = people.owner;
  await tx.requestKey.create({ data: { orgId, membershipId, key: newId(), result: { of: mark } } });
  await tx.userRequestKey.create({ data: { userId, key: newId(), result: { of: `owner ${mark}` } } });
  await tx.auditEvent.create({
    data: { orgId, actorId: membershipId, action: "createOrganization", subjectType: "Organization" },
  });
  return people;
}

/** Somebody known to the organizers, with an account and an open invitation. */
export async function addInvited(tx: Tx, orgId: string, mark: string, people: People) {
  const ids = { listed: newId(), invitation: newId(), invitationToken: `invitation-${newId()}` };
  const email = emailOf("invited", mark);
  const user = await tx.user.create({ data: { email, emailVerified: now() } });
  await tx.membership.create({ data: { orgId, id: ids.listed, name: `Listed ${mark}` } });
  await tx.memberContact.create({ data: { orgId, membershipId: ids.listed, email } });
  await tx.invitation.create({
    data: {
      orgId,
      id: ids.invitation,
      membershipId: ids.listed,
      invitedById: people.organizer.membershipId,
      sentAt: now(),
      expiresAt: inDays(7),
    },
  });
  await tx.accessLink.create({
    data: {
      orgId,
      kind: "invitation",
      subjectId: ids.invitation,
      nonce: newId(),
      tokenHash: linkHash(ids.invitationToken),
      expiresAt: inDays(7),
    },
  });
  return { ...ids, invitedUserId: user.id };
}

export async function addRosterImport(
  tx: Tx,
  orgId: string,
  mark: string,
  people: People,
  cohortId: string,
): Promise<string> {
  const id = newId();
  await tx.rosterImport.create({
    data: {
      orgId,
      id,
      cohortId,
      uploadedById: people.organizer.membershipId,
      fileName: `roster ${mark}.csv`,
      table: {
        headers: ["Email", "Mentor or mentee?"],
        rows: [{ rowNumber: 2, cells: [`${mark}.applicant@example.org`, "Both"] }],
        delimiter: ",",
      },
      mapping: { columns: ["email", "role"], role: null },
      decisions: {},
    },
  });
  await tx.importRun.create({ data: { orgId, importId: id, done: 100, total: 100 } });
  await tx.rosterColumn.create({ data: { orgId, heading: `heading ${mark}`, choice: "title" } });
  return id;
}

/** A logo and portraits, and what the mentor, the mentee and the member say about themselves, each for another audience. */
export async function addProfiles(tx: Tx, orgId: string, mark: string, people: People) {
  const logo = newId();
  const picture = { bytes: Buffer.from(`logo ${mark}`), width: 1, height: 1 };
  await tx.picture.create({ data: { orgId, id: logo, kind: "logo", ...picture } });
  await tx.organization.update({ where: { id: orgId }, data: { logoId: logo } });
  const { userId } = people.owner;
  await tx.userPicture.create({ data: { userId, ...picture, bytes: Buffer.from(`owner ${mark}`) } });
  await tx.userProfile.create({ data: { userId, updatedAt: now(), seeks: [`Seeks owner ${mark}`] } });
  const say = (actor: ActorName, audience: ProfileAudience) =>
    tx.memberDetail.create({
      data: {
        ...{ orgId, membershipId: people[actor].membershipId, part: "offers", audience },
        topics: [profileText(audience, mark)],
      },
    });
  await say("member", "members");
  await say("mentor", "cohorts");
  await say("mentee", "organizers");
  return { logo };
}

/** What a person says about themselves to this audience. */
export const profileText = (audience: ProfileAudience, mark: string): string => `Offers ${audience} ${mark}`;

/** A list of pairings on its way in, of one pair that can be proposed. */
export async function addPairImport(
  tx: Tx,
  orgId: string,
  mark: string,
  people: People,
  cohortId: string,
): Promise<string> {
  const id = newId();
  const headers = ["Mentor’s email address", "Mentee’s email address", "Why proposed"];
  const cells = [emailOf("mentor", mark), emailOf("otherMentee", mark), `Reason in a list ${mark}`];
  await tx.rosterImport.create({
    data: {
      ...{ orgId, id, cohortId, kind: "pairings", fileName: `pairings ${mark}.csv` },
      uploadedById: people.organizer.membershipId,
      table: { headers, rows: [{ rowNumber: 2, cells }], delimiter: "," },
      mapping: { columns: [], role: null },
      decisions: {},
    },
  });
  return id;
}
