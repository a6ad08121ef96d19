import { nearPeople } from "@/lib/cohorts/company/queries";
import type { Tx } from "@/lib/db/unit";
import { type FollowUpView, followUpsOf } from "@/lib/follow-ups/queries";
import type { NoteLines } from "@/lib/notes/schema";
import type { PrepLines } from "@/lib/prep/rules";
import type { OpenSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** A sheet that somebody lets the reader see, with what the two have between them. */
export type ReadSheet = PrepLines & {
  id: string;
  owner: { id: string; name: string };
  /** Their pairing, where the two are one. */
  pairingId: string | null;
  updatedAt: Date;
  /** For their mentor: what they answered to prompts since the last session. */
  answers: { id: string; promptId: string; prompt: string; body: string }[];
  /** The last notes of the pair, and the reader's own about it. */
  notes: (NoteLines & { id: string; mine: boolean; createdAt: Date })[];
  /** Open promises between the two. */
  open: FollowUpView[];
};

const LAST_NOTES = 3;

/** The sheets of a session that are shared with the asking member, by name. In the unit `tx` is. */
export async function readSheets(
  tx: Tx,
  ctx: OrgContext,
  session: OpenSession,
  from: Date,
): Promise<ReadSheet[]> {
  const { orgId, membershipId: readerId } = ctx;
  const sheets = await tx.prepSheet.findMany({
    relationLoadStrategy: "join",
    where: { orgId, sessionId: session.id, shares: { some: { orgId, readerId } } },
    include: { owner: { select: { id: true, name: true } } },
  });
  if (sheets.length === 0) return [];
  const owners = sheets.map(({ ownerId }) => ownerId);
  const pairs = (await nearPeople(tx, ctx, {})).filter(
    ({ membershipId, pairingId }) => pairingId !== null && owners.includes(membershipId),
  );
  const [answers, notes, open] = await Promise.all([
    answersOf(tx, ctx, session, { mentees: pairs.map(({ membershipId }) => membershipId), from }),
    notesOf(
      tx,
      ctx,
      pairs.flatMap(({ pairingId }) => pairingId ?? []),
    ),
    followUpsOf(tx, ctx, null),
  ]);
  return sheets
    .map(({ id, owner, ownerId, asks, moved, challenge, updatedAt }) => {
      const pairingId = pairs.find(({ membershipId }) => membershipId === ownerId)?.pairingId ?? null;
      return {
        ...{ id, owner, pairingId, asks, moved, challenge, updatedAt },
        answers: answers.filter((answer) => answer.by === ownerId),
        notes: notes.filter((note) => note.pairingId === pairingId).slice(0, LAST_NOTES),
        open: open.filter(({ other }) => other?.id === ownerId),
      };
    })
    .toSorted((a, b) => a.owner.name.localeCompare(b.owner.name));
}

/** Of the reader's own mentees alone: whatever they answered is their mentor's to read. */
async function answersOf(
  tx: Tx,
  { orgId, membershipId }: OrgContext,
  { cohortId }: OpenSession,
  { mentees, from }: { mentees: string[]; from: Date },
) {
  const rows = await tx.answer.findMany({
    relationLoadStrategy: "join",
    where: {
      ...{ orgId, cohortId, createdAt: { gt: from } },
      participation: {
        membershipId: { in: mentees },
        asMentee: { some: { orgId, status: "active", mentor: { membershipId } } },
      },
    },
    include: {
      prompt: { select: { id: true, text: true } },
      participation: { select: { membershipId: true } },
    },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, body, prompt, participation }) => ({
    ...{ id, body, promptId: prompt.id, prompt: prompt.text, by: participation.membershipId },
  }));
}

async function notesOf(tx: Tx, { orgId, membershipId }: OrgContext, pairings: string[]) {
  const rows = await tx.note.findMany({
    where: {
      ...{ orgId, pairingId: { in: pairings }, removedAt: null },
      OR: [{ audience: "pairing" }, { authorId: membershipId }],
    },
    orderBy: { createdAt: "desc" },
    take: LAST_NOTES * Math.max(pairings.length, 1) * 2,
  });
  return rows.map(({ id, pairingId, authorId, body, advice, promise, createdAt }) => ({
    ...{ id, pairingId, body, advice, promise, createdAt, mine: authorId === membershipId },
  }));
}
