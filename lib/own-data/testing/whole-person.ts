import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { World } from "@/lib/db/testing/world";
import { addAudiences } from "@/lib/db/testing/world-audiences";
import { emailOf, inDays } from "@/lib/db/testing/world-people";
import { system, type Tx } from "@/lib/db/unit";
import { atOnce } from "@/lib/letters/times/rules";

/** How the person in question is known: the mentee of a world. */
export const knownAs = ({ mark, people }: World) => ({
  name: `Zelda ${mark}`,
  email: emailOf("mentee", mark),
  ...people.mentee,
});

/**
 * Gives the mentee of a world a row in every table that can hold something of a person, beside those they have. Answers with the
 * id of the deletion of their account, whose time has come.
 */
export async function makeWhole(world: World): Promise<string> {
  await addAudiences(world);
  return system(async (tx) => {
    const { name, userId, membershipId: id } = knownAs(world);
    await tx.user.update({ where: { id: userId }, data: { name } });
    await tx.membership.update({ where: { orgId_id: { orgId: world.orgId, id } }, data: { name } });
    await addWords(tx, world);
    await addOffice(tx, world);
    await addAccount(tx, world);
    return addWaiting(tx, world);
  });
}

async function addWords(tx: Tx, world: World): Promise<void> {
  const { orgId, cohort: cohortId, past, pairing: pairingId, people, participations } = world;
  const authorId = people.mentee.membershipId;
  const note = { orgId, cohortId, sessionId: past.session, authorId, body: "A note" };
  await tx.note.createMany({
    data: [
      { ...note, audience: "me" },
      { ...note, audience: "pairing", pairingId },
      { ...note, audience: "group", groupId: past.groupOne },
      { ...note, audience: "cohort" },
      { ...note, audience: "public" },
    ],
  });
  for (const audience of ["mentor", "cohort"] as const) {
    const answer = await tx.answer.findFirstOrThrow({
      where: { orgId, participationId: participations.mentee, audience },
    });
    await tx.reply.create({
      data: {
        ...{ orgId, promptId: answer.promptId, answerId: answer.id, cohortId, audience, authorId },
        ...{ participationId: participations.mentee, body: "A reply" },
      },
    });
  }
  const own = await tx.note.findFirstOrThrow({ where: { orgId, authorId, audience: "cohort" } });
  await tx.note.update({
    where: { orgId_id: { orgId, id: own.id } },
    data: { body: "A note, said better", advice: "To try", promise: "Promised" },
  });
  await tx.note.create({ data: { ...note, audience: "cohort", removedAt: now() } });
  await tx.point.updateMany({ where: { orgId, authorId }, data: { credited: true } });
  await tx.endorsement.create({ data: { orgId, pointId: world.point, membershipId: authorId } });
  const asked = { menteeId: participations.mentee, mentorId: participations.otherMentor };
  await tx.pairingRequest.create({
    data: { orgId, cohortId, ...asked, text: "A request", state: "withdrawn", createdAt: now() },
  });
  const addition = { orgId, recapId: world.recap, agendaItemId: past.question, authorId };
  await tx.addition.create({ data: { ...addition, text: "An addition", credited: true } });
  await tx.additionEndorsement.create({
    data: { orgId, additionId: world.shownAddition, membershipId: authorId, createdAt: now() },
  });
  // As a stranger, somewhere else: before they had an account.
  const strange = { orgId, recapId: world.worldRecap, agendaItemId: world.longAgo.question, authorId: null };
  const { id: additionId } = await tx.addition.create({
    data: { ...strange, text: "Said from outside", state: "unconfirmed", forWorld: true },
  });
  await tx.additionSender.create({
    data: { orgId, additionId, email: knownAs(world).email, createdAt: now() },
  });
  await tx.accessLink.create({
    data: {
      ...{ orgId, kind: "addition", subjectId: additionId, nonce: newId() },
      tokenHash: Uint8Array.from(Buffer.from(newId())),
    },
  });
  const collection = { orgId, recapId: newId() };
  await tx.recap.create({
    data: {
      ...{
        orgId,
        id: collection.recapId,
        cohortId,
        authorId,
        title: "A collection",
        byline: "By me",
        intro: "Mine",
      },
      ...{ status: "published", audience: "world", publishedAt: now(), publishedById: authorId },
    },
  });
  const chapterId = newId();
  const chapter = { ...collection, id: chapterId, heading: "A chapter", words: "My own words", position: 1 };
  await tx.recapChapter.create({ data: chapter });
  await tx.recapPoint.create({
    data: { ...collection, chapterId, sourceId: world.recapPoint, text: "As printed", position: 1 },
  });
  await tx.recapPicture.create({
    data: {
      ...{ ...collection, bytes: Uint8Array.from(Buffer.from("webp")), width: 1, height: 1 },
      ...{ alt: "Me", credit: "Photo: me", createdAt: now() },
    },
  });
  await tx.recap.update({
    where: { orgId_id: { orgId, id: world.recap } },
    data: { publishedById: authorId },
  });
  await tx.prompt.create({
    data: {
      ...{ orgId, cohortId, authorId, audience: "cohort", text: "A prompt" },
      ...{ opensAt: inDays(-1), closesAt: inDays(1) },
    },
  });
  await tx.announcement.create({
    data: {
      ...{ orgId, cohortId, authorId, audience: "cohort", subject: "A message", body: "To you all" },
      ...{ createdAt: inDays(-1), sendsAt: inDays(-1) },
    },
  });
}

/** As if they had organized: invitations of them and by them, a list they uploaded and that names them, an event. */
async function addOffice(tx: Tx, world: World): Promise<void> {
  const { orgId, people, mark } = world;
  const { membershipId, name, email } = knownAs(world);
  const invitation = { orgId, sentAt: inDays(-30), expiresAt: inDays(-16) };
  const mine = newId();
  await tx.invitation.create({
    data: {
      ...invitation,
      id: mine,
      membershipId,
      invitedById: people.owner.membershipId,
      acceptedAt: inDays(-20),
    },
  });
  await tx.accessLink.create({
    data: {
      ...{ orgId, kind: "invitation", subjectId: mine, nonce: newId() },
      tokenHash: Uint8Array.from(Buffer.from(newId())),
    },
  });
  await tx.invitation.update({
    where: { orgId_id: { orgId, id: world.invitation } },
    data: { invitedById: membershipId },
  });
  await tx.rosterImport.update({
    where: { orgId_id: { orgId, id: world.rosterImport } },
    data: {
      uploadedById: membershipId,
      table: {
        ...{ headers: ["Name", "Email"], delimiter: "," },
        rows: [
          { rowNumber: 2, cells: [name, `${name} <${email.toUpperCase()}>`] },
          { rowNumber: 3, cells: ["Somebody else", `else.${mark}@example.org`] },
        ],
      },
      decisions: { [`role:${email}`]: "mentee", [`role:${mark}.else@example.org`]: "mentor" },
    },
  });
  const application = newId();
  await tx.application.create({
    data: {
      ...{ orgId, id: application, cohortId: world.cohort, role: "mentee", name, email },
      answers: [{ question: "Why?", answer: [`Because ${name}`] }],
      ...{ createdAt: inDays(-60), confirmedAt: inDays(-60) },
    },
  });
  await tx.accessLink.create({
    data: {
      ...{ orgId, kind: "application", subjectId: application, nonce: newId() },
      tokenHash: Uint8Array.from(Buffer.from(newId())),
    },
  });
  const portraitId = newId();
  const picture = { bytes: Uint8Array.from(Buffer.from(`A portrait of ${name}`)), width: 1, height: 1 };
  await tx.picture.create({ data: { ...picture, orgId, id: portraitId, kind: "portrait" } });
  await tx.membership.update({ where: { orgId_id: { orgId, id: membershipId } }, data: { portraitId } });
  await tx.memberDetail.upsert({
    where: { orgId_membershipId_part: { orgId, membershipId, part: "offers" } },
    create: { orgId, membershipId, part: "offers", audience: "members", topics: ["maps"], languages: [] },
    update: {},
  });
  await tx.notice.create({
    data: { orgId, id: newId(), membershipId, template: "ownership-taken", inApp: true, createdAt: now() },
  });
  await tx.pairMessage.create({
    data: {
      ...{ orgId, pairingId: world.pairing, authorId: membershipId, body: `From ${name}` },
      createdAt: now(),
    },
  });
  await tx.reminder.create({
    data: { orgId, membershipId, aboutId: world.next.session, startsAt: inDays(7), remindedAt: now() },
  });
  await tx.requestKey.create({ data: { orgId, membershipId, key: newId(), result: { of: "it" } } });
  await tx.auditEvent.create({
    data: { orgId, actorId: membershipId, action: "postNote", subjectType: "Note" },
  });
  await tx.intake.update({
    where: { orgId_participationId: { orgId, participationId: world.participations.mentee } },
    data: { employer: `Works for ${name}`, goals: `Goals of ${name}` },
  });
  await tx.matchWish.create({
    data: {
      ...{ orgId, participationId: world.participations.otherMentor, kind: "apart", createdAt: now() },
      aboutId: world.participations.mentee,
    },
  });
  const other = people.otherMentor.membershipId;
  await tx.block.createMany({
    data: [
      { orgId, blockerId: membershipId, blockedId: other, createdAt: now() },
      { orgId, blockerId: other, blockedId: membershipId, createdAt: now() },
    ],
  });
}

async function addAccount(tx: Tx, world: World): Promise<void> {
  const { userId, name, email } = knownAs(world);
  await tx.authSession.create({ data: { userId, sessionToken: newId(), expires: inDays(30) } });
  await tx.authAccount.create({
    data: { userId, provider: "elsewhere", providerAccountId: newId(), email },
  });
  const token = { email, linkHash: newId(), codeHash: "-", browserHash: "-" };
  await tx.authToken.create({ data: { ...token, expiresAt: inDays(-1) } });
  const mail = { subject: `About ${name}`, text: `Dear ${name}`, html: `<p>${name}</p>` };
  await tx.localMail.create({ data: { ...mail, messageId: newId(), to: email } });
  await tx.localMail.create({ data: { ...mail, messageId: newId(), to: emailOf("mentor", world.mark) } });
  const second = `second.${email}`;
  await tx.userEmail.create({ data: { userId, email: second, verifiedAt: now() } });
  const proof = { wish: "add", email: second, sentTo: second, linkHash: "-", codeHash: "-" } as const;
  await tx.addressProof.create({ data: { ...proof, userId, expiresAt: inDays(-1) } });
  await tx.addressChange.create({
    data: { userId, wish: "primary", email: second, effectiveAt: inDays(1), cancelHash: newId() },
  });
  await tx.userProfile.upsert({
    where: { userId },
    create: { userId, languages: ["Dutch"], offers: ["maps"], seeks: ["time"] },
    update: {},
  });
  const picture = { bytes: Uint8Array.from(Buffer.from(`A portrait of ${name}`)), width: 1, height: 1 };
  await tx.userPicture.create({ data: { ...picture, userId } });
  await tx.userEvent.create({ data: { userId, action: "signIn", at: now() } });
  await tx.noticeChoice.upsert({
    where: { userId_kind: { userId, kind: "prompts" } },
    create: { userId, kind: "prompts", mail: false },
    update: {},
  });
  await tx.noticeTimes.upsert({
    where: { userId },
    create: { userId, ...atOnce, updatedAt: now() },
    update: {},
  });
  await tx.userRequestKey.create({ data: { userId, key: newId(), result: { of: "it" } } });
  await tx.dataArchive.create({
    data: {
      ...{ userId, askedAt: inDays(-2), readyAt: inDays(-2), expiresAt: inDays(5) },
      bytes: Uint8Array.from(Buffer.from(`All about ${name}, ${email}`)),
    },
  });
}

async function addWaiting(tx: Tx, world: World): Promise<string> {
  const { userId, email } = knownAs(world);
  const id = newId();
  await tx.accountDeletion.create({
    data: {
      ...{ userId, id, sentTo: email, codeHash: "-", codeExpiresAt: inDays(-7), createdAt: inDays(-7) },
      ...{ confirmedAt: inDays(-7), dueAt: inDays(0) },
    },
  });
  await tx.outbox.create({ data: { userId, topic: "own-data.erase", payload: { deletion: id } } });
  return id;
}
