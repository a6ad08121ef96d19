import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { ConcernNoteKind, ConcernState } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { type OpenConcern, openConcern, startConcern } from "@/lib/safety/concerns/queries";
import type { ConcernId, ConcernWords, RaiseConcern } from "@/lib/safety/concerns/schema";
import type { OrgContext } from "@/lib/tenancy/context";

// Events of a concern name nothing but its row, and the database shows them to those owners alone who may handle it (decision 156).
// What was said and done stands in the concern itself, whose text cannot be changed.

/**
 * Tells the organizers about a person or something somebody wrote, with a copy of it as it stands now; each of those who may read
 * it gets a mail without a word of it. Throws `not_found` for what the asking member may not read; `conflict` where it is
 * about themselves, or nobody is left to read it.
 */
export function raiseConcern(
  ctx: OrgContext,
  input: RaiseConcern,
  key?: RequestKey,
): Promise<{ concernId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const start = await startConcern(tx, ctx, input.about);
    if (start.isOwn) throw conflict("This is your own. You can change it or take it away where it stands.");
    if (!start.reading)
      throw conflict("There is nobody in this organization who could read it, so it was not sent.");
    const { concernedId, kind, id: subjectId, quote, named, path, reading } = start;
    const concernId = newId();
    await tx.concern.createMany({
      data: [
        {
          ...{ orgId: ctx.orgId, id: concernId, reporterId: ctx.membershipId, concernedId },
          ...{ kind, subjectId, quote, named, path, readers: reading.readers },
          text: input.text,
          createdAt: now(),
        },
      ],
    });
    const mails = reading.people.map(({ membershipId }) => ({
      concern: concernId,
      membership: membershipId,
    }));
    await emit(tx, ctx, "mail.concern-raised", ...mails);
    await recordAudit(tx, ctx, "raiseConcern", "Concern", concernId);
    return { concernId };
  });
}

/** Takes one's own concern back: nobody is asked to answer it any more. Throws `not_found`; `conflict` once it is closed. */
export function takeBackConcern(ctx: OrgContext, input: ConcernId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const concern = await openConcern(tx, ctx, input.concernId);
    authorize(ctx, "followConcern", concern.relations);
    await turn(tx, ctx, concern, ["open", "looking"], "takenBack");
    await recordAudit(tx, ctx, "takeBackConcern", "Concern", concern.id);
    return undefined;
  });
}

/** Says that one is looking at it; whoever raised it sees that somebody is. Throws `not_found`, `conflict`. */
export function lookAtConcern(ctx: OrgContext, input: ConcernId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const concern = await openConcern(tx, ctx, input.concernId);
    authorize(ctx, "handleConcern", concern.relations);
    await turn(tx, ctx, concern, ["open"], "looking");
    await addNote(tx, ctx, concern, "looking", "");
    await recordAudit(tx, ctx, "lookAtConcern", "Concern", concern.id);
    return undefined;
  });
}

/** A remark among those who handle a concern. Throws `not_found`. */
export function remarkOnConcern(ctx: OrgContext, input: ConcernWords, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const concern = await openConcern(tx, ctx, input.concernId);
    authorize(ctx, "handleConcern", concern.relations);
    await addNote(tx, ctx, concern, "remark", input.body);
    await recordAudit(tx, ctx, "remarkOnConcern", "Concern", concern.id);
    return undefined;
  });
}

/** Closes a concern with a word to the one who raised it, who gets a mail that there is one. Throws `not_found`, `conflict`. */
export function answerConcern(ctx: OrgContext, input: ConcernWords, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const concern = await openConcern(tx, ctx, input.concernId);
    authorize(ctx, "handleConcern", concern.relations);
    await turn(tx, ctx, concern, ["open", "looking"], "closed");
    await addNote(tx, ctx, concern, "answer", input.body);
    await emit(tx, ctx, "mail.concern-answered", { concern: concern.id });
    await recordAudit(tx, ctx, "answerConcern", "Concern", concern.id);
    return undefined;
  });
}

/** Only from the states it may be in: of two who press at the same moment the second hears how it stands. */
async function turn(tx: Tx, ctx: OrgContext, { id }: OpenConcern, from: ConcernState[], to: ConcernState) {
  const { count } = await tx.concern.updateMany({
    where: { orgId: ctx.orgId, id, state: { in: from } },
    data: { state: to, closedAt: to === "looking" ? null : now() },
  });
  if (count === 0)
    throw conflict(
      "This has moved on in the meantime. Please look at the page again; what you typed is kept.",
    );
}

async function addNote(tx: Tx, ctx: OrgContext, concern: OpenConcern, kind: ConcernNoteKind, body: string) {
  const { id: concernId, reporterId } = concern;
  await tx.concernNote.createMany({
    data: [
      { orgId: ctx.orgId, concernId, reporterId, authorId: ctx.membershipId, kind, body, createdAt: now() },
    ],
  });
}
