import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { openPairings, planPairings } from "@/lib/pairings/imports/planning/queries";
import type { NewPair, PairRow } from "@/lib/pairings/imports/rules";
import type { ImportPairings, UploadPairings } from "@/lib/pairings/imports/schema";
import { checkPairs } from "@/lib/pairings/imports/words/rules";
import { expiryOf } from "@/lib/pairings/rules";
import { holdParticipations } from "@/lib/pairings/upkeep/commands";
import { readUpload } from "@/lib/people/imports/reading/rules";
import { type ImportSummary, patience } from "@/lib/people/imports/schema";
import { keepUpload } from "@/lib/people/imports/uploads/commands";
import { jsonMapping } from "@/lib/people/imports/uploads/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Keeps an uploaded list of pairings (CSV, up to 5 MB) for its preview; nobody is paired yet. Throws `not_found` for an unknown
 * cohort, `conflict` where it does not pair now, `invalid` on `file`.
 */
export function uploadPairings(
  ctx: OrgContext,
  input: UploadPairings,
  key?: RequestKey,
): Promise<{ importId: string }> {
  const work = async (tx: Tx) => {
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: input.cohortId } },
      select: { status: true },
    });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "proposePairing");
    checkPairs(cohort);
    const table = await readUpload(input.bytes);
    const mapping = jsonMapping([], null);
    const importId = await keepUpload(tx, ctx, { ...input, kind: "pairings", table, mapping });
    await recordAudit(tx, ctx, "uploadPairings", "Cohort", input.cohortId);
    return { importId };
  };
  return onceInOrg(ctx, key, work, patience);
}

/**
 * Imports every row of an uploaded list that can be, all or none: proposals are mailed to both, active pairings are taken as
 * agreed, ended ones as history. The same again changes nothing. Throws `not_found`, `conflict`.
 */
export function importPairings(
  ctx: OrgContext,
  input: ImportPairings,
  key?: RequestKey,
): Promise<{ added: number }> {
  const work = async (tx: Tx) => {
    authorize(ctx, "proposePairing");
    const file = await openPairings(tx, ctx, input.importId, "lock");
    checkPairs(file.cohort);
    const cohortId = file.cohort.id;
    await holdParticipations(
      tx,
      { orgId: ctx.orgId, cohortId },
      idsIn((await planPairings(tx, ctx, file)).rows),
    );
    // Planned again, now that nobody else can take a seat.
    const { problem, rows } = await planPairings(tx, ctx, file);
    if (problem) throw conflict(problem);
    const pairs = rows.flatMap((row) => (row.status === "new" ? [row.pair] : []));
    await storePairs(tx, ctx, cohortId, pairs);
    if (pairs.length > 0 || !file.importedAt) await markImported(tx, ctx, file, pairs.length);
    return { added: pairs.length };
  };
  return onceInOrg(ctx, key, work, patience);
}

const idsIn = (rows: readonly PairRow[]): string[] => [
  ...new Set(rows.flatMap((row) => (row.status === "new" ? [row.pair.mentorId, row.pair.menteeId] : []))),
];

async function storePairs(
  tx: Tx,
  ctx: OrgContext,
  cohortId: string,
  pairs: readonly NewPair[],
): Promise<void> {
  const data = pairs.map((pair) => ({ orgId: ctx.orgId, id: newId(), cohortId, ...columnsOf(pair, now()) }));
  await tx.pairing.createMany({ data });
  if (data.length >= MANY) manyRowsWritten();
  const proposed = data.filter(({ status }) => status === "proposed");
  await emit(tx, ctx, "mail.pairing-proposed", ...proposed.map(({ id }) => ({ pairing: id })));
}

/** A pairing's columns; moments of the file that lie ahead are taken as now. */
function columnsOf({ mentorId, menteeId, state, reason, ...file }: NewPair, at: Date) {
  const past = (moment: Date | null) => (moment && moment < at ? moment : at);
  const base = { mentorId, menteeId, reason, status: state } satisfies Partial<Prisma.PairingCreateManyInput>;
  if (state === "proposed") return { ...base, proposedAt: at, expiresAt: expiryOf(at) };
  const proposedAt = past(file.proposedAt);
  return {
    ...base,
    ...{ proposedAt, expiresAt: expiryOf(proposedAt), activatedAt: past(file.activatedAt) },
    ...{ mentorAnswer: "accepted" as const, menteeAnswer: "accepted" as const },
    closedAt: state === "ended" ? past(file.closedAt) : null,
  };
}

async function markImported(
  tx: Tx,
  ctx: OrgContext,
  file: { id: string; cohort: { id: string } },
  added: number,
): Promise<void> {
  const summary: ImportSummary = { added, changed: 0, undecided: 0 };
  await tx.rosterImport.update({
    where: { orgId_id: { orgId: ctx.orgId, id: file.id } },
    data: { status: "imported", importedAt: now(), summary },
    select: { id: true },
  });
  await recordAudit(tx, ctx, "importPairings", "Cohort", file.cohort.id);
}
