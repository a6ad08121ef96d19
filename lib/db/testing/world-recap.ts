import { linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { RecapAudience } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import type { Evening } from "@/lib/db/testing/world-evening";
import type { People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

/** A published recap of one point, collected from `pointId` where that is given. */
export async function addRecap(
  tx: Tx,
  orgId: string,
  evening: Evening,
  people: People,
  recap: { title: string; text: string; audience: RecapAudience; pointId: string | null },
) {
  const ids = { recap: newId(), recapPoint: newId() };
  await tx.recap.create({
    data: {
      orgId,
      id: ids.recap,
      sessionId: evening.session,
      status: "published",
      audience: recap.audience,
      title: recap.title,
      publishedAt: now(),
      publishedById: people.organizer.membershipId,
    },
  });
  await tx.recapPoint.create({
    data: {
      orgId,
      id: ids.recapPoint,
      recapId: ids.recap,
      agendaItemId: evening.question,
      pointId: recap.pointId,
      text: recap.text,
      position: 1,
    },
  });
  return ids;
}

export async function addAddition(
  tx: Tx,
  orgId: string,
  mark: string,
  recapId: string,
  agendaItemId: string,
  people: People,
): Promise<string> {
  const id = newId();
  await tx.addition.create({
    data: {
      orgId,
      id,
      recapId,
      agendaItemId,
      authorId: people.otherMentee.membershipId,
      text: `Addition ${mark}`,
    },
  });
  return id;
}

/** The address at which a stranger reads the recap. */
export async function addRecapLink(tx: Tx, orgId: string, recapId: string): Promise<string> {
  const token = `recap-${newId()}`;
  await tx.accessLink.create({
    data: { orgId, kind: "recap", subjectId: recapId, nonce: newId(), tokenHash: linkHash(token) },
  });
  return token;
}

/** What two groups said in nearly the same words, kept apart by an organizer; and what stood before a change of the recap. */
export async function addSaidTwice(
  tx: Tx,
  orgId: string,
  mark: string,
  evening: Evening,
  recapId: string,
  people: People,
): Promise<void> {
  const point = {
    orgId,
    sessionId: evening.session,
    agendaItemId: evening.question,
    text: `Said twice ${mark}`,
  };
  const authorId = people.otherMentee.membershipId;
  const [oneId = "", otherId = ""] = [newId(), newId()].toSorted();
  await tx.point.create({ data: { ...point, id: oneId, groupId: evening.groupOne, authorId } });
  await tx.point.create({ data: { ...point, id: otherId, groupId: evening.groupTwo, authorId } });
  await tx.pointsApart.create({ data: { orgId, oneId, otherId } });
  const before = { head: { title: `Titled before ${mark}`, intro: "" } };
  await tx.recapChange.create({ data: { orgId, recapId, kind: "head", before, createdAt: now() } });
}

/** What strangers added to a public recap: one that organizers have not read yet, with its own address, and one let in. */
export async function addStrangers(
  tx: Tx,
  orgId: string,
  mark: string,
  evening: Evening,
  recapId: string,
  people: People,
): Promise<{ heldAddition: string; shownAddition: string; additionToken: string }> {
  const [heldAddition, shownAddition, additionToken] = [newId(), newId(), `addition-${newId()}`];
  const addition = { orgId, recapId, agendaItemId: evening.question, authorId: null, forWorld: true };
  const byline = `Stranger ${mark}`;
  await tx.addition.create({
    data: {
      ...addition,
      id: heldAddition,
      text: `Held addition ${mark}`,
      state: "held",
      credited: true,
      byline,
    },
  });
  await tx.addition.create({ data: { ...addition, id: shownAddition, text: `Let in ${mark}` } });
  await tx.additionSender.create({
    data: { orgId, additionId: heldAddition, email: `stranger.${mark}@example.org`, createdAt: now() },
  });
  const hashes = { formHash: `form ${mark}`, networkHash: `network ${mark}`, addressHash: `address ${mark}` };
  await tx.additionTry.create({ data: { orgId, recapId, ...hashes, at: now() } });
  await tx.additionEndorsement.create({
    data: {
      orgId,
      additionId: shownAddition,
      membershipId: people.otherMentee.membershipId,
      createdAt: now(),
    },
  });
  const link = { orgId, kind: "addition", subjectId: heldAddition, nonce: newId() } as const;
  await tx.accessLink.create({ data: { ...link, tokenHash: linkHash(additionToken) } });
  return { heldAddition, shownAddition, additionToken };
}

/**
 * A mentor's collection that nobody else has seen yet: a chapter, a line of the cohort's recap in it, a picture, what stood before
 * a change, and what a stranger added while it was public.
 */
export async function addCollection(
  tx: Tx,
  { orgId, mark, cohort, recapPoint }: { orgId: string; mark: string; cohort: string; recapPoint: string },
  people: People,
): Promise<{ collection: string; chapter: string; picked: string; collectionAddition: string }> {
  const [collection, chapter, picked, collectionAddition] = [newId(), newId(), newId(), newId()];
  const of = { orgId, recapId: collection };
  await tx.recap.create({
    data: {
      ...{ orgId, id: collection, cohortId: cohort, authorId: people.mentor.membershipId },
      ...{ title: `Draft collection ${mark}`, byline: "A mentor", arranged: true },
    },
  });
  await tx.recapChapter.create({
    data: { ...of, id: chapter, heading: `Chapter ${mark}`, words: `Between ${mark}`, position: 1 },
  });
  await tx.recapPoint.create({
    data: {
      ...of,
      id: picked,
      chapterId: chapter,
      sourceId: recapPoint,
      text: `Collected ${mark}`,
      position: 1,
    },
  });
  await tx.recapPicture.create({
    data: {
      ...{ ...of, bytes: new Uint8Array(Buffer.from(`Picture ${mark}`)), width: 1, height: 1 },
      ...{ alt: `Pictured ${mark}`, credit: `Photo ${mark}`, createdAt: now() },
    },
  });
  const before = { head: { title: `Called before ${mark}`, intro: "" } };
  await tx.recapChange.create({ data: { ...of, kind: "head", before, createdAt: now() } });
  const text = `Beside a collection ${mark}`;
  await tx.addition.create({ data: { ...of, id: collectionAddition, text, state: "held", forWorld: true } });
  return { collection, chapter, picked, collectionAddition };
}
