import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { DraftState } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { isSilent } from "@/lib/pairings/drafts/rules";
import type { DraftId, RunDraft } from "@/lib/pairings/drafts/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Begins a draft of all pairs for the mentees of a cohort who have nobody; a job works it out in its own thread. With `keep`,
 * the locked pairs of that draft stay as they are. Throws `not_found`; `conflict` where the cohort does not pair now.
 */
export function runDraft(ctx: OrgContext, input: RunDraft, key?: RequestKey): Promise<{ draftId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId, mode, keep } = input;
    const { differentEmployer, notOwnManager, sharedLanguage, sharedHours, mentorSenior } = input;
    const { topics, wishes, industry, jobFunction, seniority, hours, languages } = input;
    await holdCohort(tx, ctx, cohortId);
    authorize(ctx, "draftPairings");
    const at = now();
    const draftId = newId();
    await tx.pairingDraft.create({
      data: {
        ...{ orgId, id: draftId, cohortId, number: await nextNumber(tx, ctx, cohortId), mode },
        ...{ madeById: ctx.membershipId, createdAt: at, beatAt: at },
        weights: { topics, wishes, industry, jobFunction, seniority, hours, languages },
        rules: { differentEmployer, notOwnManager, sharedLanguage, sharedHours, mentorSenior },
      },
    });
    if (keep) await keepLocked(tx, ctx, { from: keep, to: draftId, cohortId });
    await recordAudit(tx, ctx, "runDraft", "PairingDraft", draftId);
    await emit(tx, ctx, "pairings.draft-run", { draft: draftId });
    return { draftId };
  });
}

async function holdCohort(tx: Tx, ctx: OrgContext, cohortId: string): Promise<void> {
  const [cohort] = await tx.$queryRaw<{ status: string; archived: boolean }[]>`
    select "status", "archivedAt" is not null as "archived" from "Cohort"
    where "orgId" = ${ctx.orgId}::uuid and "id" = ${cohortId}::uuid for update`;
  if (!cohort) throw notFound("cohort");
  if (cohort.archived) throw conflict("This cohort is archived. Take it out of the archive first.");
  if (cohort.status === "completed") throw conflict("This season is complete. Reopen it to match people.");
}

async function nextNumber(tx: Tx, ctx: OrgContext, cohortId: string): Promise<number> {
  const { _max } = await tx.pairingDraft.aggregate({
    where: { orgId: ctx.orgId, cohortId },
    _max: { number: true },
  });
  return (_max.number ?? 0) + 1;
}

type Keep = { from: string; to: string; cohortId: string };

async function keepLocked(tx: Tx, ctx: OrgContext, { from, to, cohortId }: Keep): Promise<void> {
  const { orgId } = ctx;
  const locked = await tx.draftPair.findMany({
    where: { orgId, draftId: from, draft: { cohortId }, locked: true, mentorId: { not: null } },
  });
  await tx.draftPair.createMany({ data: locked.map((pair) => ({ ...pair, id: newId(), draftId: to })) });
}

/** Stops a run; its draft stays on the list as stopped. Throws `not_found`, `conflict` once it is done. */
export function cancelDraft(ctx: OrgContext, input: DraftId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await holdDraft(tx, ctx, input.draftId, ["running"], "This draft is worked out already.");
    await setState(tx, ctx, input.draftId, { state: "cancelled", finishedAt: now() });
    await recordAudit(tx, ctx, "cancelDraft", "PairingDraft", input.draftId);
    return undefined;
  });
}

/** Starts a run again that failed, was stopped, or whose server went away. Throws `not_found`, `conflict` while it goes on. */
export function restartDraft(ctx: OrgContext, input: DraftId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { draftId } = input;
    const draft = await holdDraft(
      ...([tx, ctx, draftId, ["running", "failed", "cancelled"]] as const),
      "This draft is worked out already.",
    );
    const at = now();
    if (draft.state === "running" && !isSilent(draft.beatAt, at))
      throw conflict("It is being worked out right now.");
    await setState(tx, ctx, draftId, { state: "running", progress: 0, problem: "", beatAt: at });
    await recordAudit(tx, ctx, "restartDraft", "PairingDraft", draftId);
    await emit(tx, ctx, "pairings.draft-run", { draft: draftId });
    return undefined;
  });
}

/** Sets a draft aside; it can be taken up again. Throws `not_found`, `conflict` where it was published. */
export function discardDraft(ctx: OrgContext, input: DraftId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const states = ["ready", "failed", "cancelled"] as const;
    await holdDraft(tx, ctx, input.draftId, states, "This draft cannot be set aside any more.");
    await setState(tx, ctx, input.draftId, { state: "discarded" });
    await recordAudit(tx, ctx, "discardDraft", "PairingDraft", input.draftId);
    return undefined;
  });
}

/** Takes a draft up again that was set aside. Throws `not_found`, `conflict`. */
export function restoreDraft(ctx: OrgContext, input: DraftId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const draft = await holdDraft(tx, ctx, input.draftId, ["discarded"], "This draft was not set aside.");
    if (draft.kind === "rest")
      throw conflict("This suggestion is out of date. A newer one stands with the pairings.");
    await setState(tx, ctx, input.draftId, { state: draft.finished ? "ready" : "cancelled" });
    await recordAudit(tx, ctx, "restoreDraft", "PairingDraft", input.draftId);
    return undefined;
  });
}

export type HeldDraft = {
  id: string;
  cohortId: string;
  kind: "whole" | "rest";
  state: DraftState;
  beatAt: Date;
  finished: boolean;
};

/**
 * The draft, locked until the unit of work ends, for commands of organizers. Throws `not_found`, and `conflict` in these words
 * where it is in none of the states.
 */
export async function holdDraft(
  tx: Tx,
  ctx: OrgContext,
  draftId: string,
  states: readonly DraftState[],
  otherwise: string,
): Promise<HeldDraft> {
  const [draft] = await tx.$queryRaw<HeldDraft[]>`
    select "id", "cohortId", "kind", "state", "beatAt", "figures" is not null as "finished" from "PairingDraft"
    where "orgId" = ${ctx.orgId}::uuid and "id" = ${draftId}::uuid for update`;
  if (!draft) throw notFound("draft");
  authorize(ctx, "draftPairings");
  if (!states.includes(draft.state)) throw conflict(otherwise);
  return draft;
}

type Changed = Parameters<Tx["pairingDraft"]["update"]>[0]["data"];

const setState = (tx: Tx, ctx: OrgContext, draftId: string, data: Changed) =>
  tx.pairingDraft.update({ where: { orgId_id: { orgId: ctx.orgId, id: draftId } }, data });
