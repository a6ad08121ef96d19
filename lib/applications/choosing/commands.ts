import { type Applicant, acceptApplicants } from "@/lib/applications/accepting/commands";
import { placesOf } from "@/lib/applications/choosing/queries";
import { decidedFrom, readyLetter, type Verdict, withinPlaces } from "@/lib/applications/choosing/rules";
import type { PrepareDecision, SendDecision } from "@/lib/applications/choosing/schema";
import { addDecision, putInto, tell } from "@/lib/applications/choosing/sending/commands";
import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { lockRoster } from "@/lib/people/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

const overtaken =
  "Nothing is left to decide here: others of your organization did, or the applications were withdrawn.";

/** Chooses applicants and what they are to be told, with ready-made words; nobody is written to yet. Throws `not_found`, `conflict`. */
export function prepareDecision(
  ctx: OrgContext,
  input: PrepareDecision,
  key?: RequestKey,
): Promise<{ decisionId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId, state, applicationIds } = input;
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId, id: cohortId } },
      select: { name: true, program: { select: { name: true } } },
    });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "decideApplications");
    const chosen = await choose(tx, ctx, { cohortId, state, applicationIds });
    if (chosen.length === 0) throw conflict(overtaken);
    const decisionId = newId();
    const about = { cohort: cohort.name, program: cohort.program.name, organization: ctx.orgName };
    const letter = readyLetter(state, about);
    const ids = chosen.map(({ id }) => id);
    await addDecision(tx, ctx, { id: decisionId, cohortId, state, applicationIds: ids, letter });
    await recordAudit(tx, ctx, "prepareDecision", "Cohort", cohortId);
    return { decisionId };
  });
}

/** Keeps the words of a decision that is not sent yet. Throws `not_found`, `conflict`. */
export function keepLetter(ctx: OrgContext, input: SendDecision, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId } = await holdDecision(tx, ctx, input.decisionId);
    await tx.decision.update({
      where: { orgId_id: { orgId: ctx.orgId, id: input.decisionId } },
      data: { letter: input.letter },
    });
    await recordAudit(tx, ctx, "prepareDecision", "Cohort", cohortId);
    return undefined;
  });
}

const actions = {
  accepted: "acceptApplications",
  waitlisted: "waitlistApplications",
  declined: "declineApplications",
} as const;

/**
 * Makes a prepared decision and mails it, in a few statements however many it is about. Who is accepted becomes a participant,
 * and is invited where they have not joined, in the same mail. Answers how many, and how many came onto the waitlist because
 * the places were full. Throws `not_found`, `conflict` (sent, overtaken, beyond the places without a word about it).
 */
export function sendDecision(
  ctx: OrgContext,
  input: SendDecision,
  key?: RequestKey,
): Promise<{ decided: number; waitlisted: number }> {
  const work = async (tx: Tx) => {
    // As everywhere: the list of people is held before a cohort.
    await lockRoster(tx, ctx);
    const { decisionId, letter } = input;
    const { cohortId, state, applicationIds } = await holdDecision(tx, ctx, decisionId);
    const cohort = await holdCohort(tx, ctx, cohortId);
    const chosen = await choose(tx, ctx, { cohortId, state, applicationIds });
    if (chosen.length === 0) throw conflict(overtaken);
    const { within, beyond } =
      state === "accepted"
        ? withinPlaces(chosen, await placesOf(tx, ctx, cohortId))
        : { within: chosen, beyond: [] };
    if (beyond.length > 0 && !input.beyond)
      throw conflict("The places are not enough for everybody you chose. Please say below what to do.");
    const waiting = input.beyond === "waitlist" ? beyond : [];
    const decided = input.beyond === "waitlist" ? within : chosen;
    await tx.decision.update({
      where: { orgId_id: { orgId: ctx.orgId, id: decisionId } },
      data: { letter, sentAt: now(), applicationIds: decided.map(({ id }) => id) },
    });
    if (state === "accepted") await acceptApplicants(tx, ctx, { id: cohortId, ...cohort }, decided);
    else await putInto(tx, ctx, state, decided);
    await tell(tx, ctx, decisionId, decided);
    await waitlistRest(tx, ctx, cohortId, waiting);
    await recordAudit(tx, ctx, actions[state], "Cohort", cohortId);
    return { decided: decided.length, waitlisted: waiting.length };
  };
  return onceInOrg(ctx, key, work, { timeout: 60_000 });
}

/** Those who waited before wait on, and have been told so. */
async function waitlistRest(tx: Tx, ctx: OrgContext, cohortId: string, waiting: readonly Applicant[]) {
  const rest = waiting.filter(({ state }) => state !== "waitlisted");
  if (rest.length === 0) return;
  const cohort = await tx.cohort.findUniqueOrThrow({
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    select: { name: true, program: { select: { name: true } } },
  });
  const about = { cohort: cohort.name, program: cohort.program.name, organization: ctx.orgName };
  const id = newId();
  await addDecision(tx, ctx, {
    ...{ id, cohortId, state: "waitlisted", sentAt: now(), letter: readyLetter("waitlisted", about) },
    applicationIds: rest.map((applicant) => applicant.id),
  });
  await putInto(tx, ctx, "waitlisted", rest);
  await tell(tx, ctx, id, rest);
}

/** Those of the chosen that can still be decided so, in the order they came, held until the unit of work ends. */
function choose(tx: Tx, ctx: OrgContext, { cohortId, state, applicationIds }: PrepareDecision) {
  return tx.$queryRaw<Applicant[]>`
    select "id", "role", "state", "name", "email", "answers", "confirmedAt" from "Application"
    where "orgId" = ${ctx.orgId}::uuid and "cohortId" = ${cohortId}::uuid and "id" = any (${applicationIds}::uuid[])
      and "confirmedAt" is not null and "state" = any (${[...decidedFrom[state]]}::"ApplicationState"[])
    order by "confirmedAt", "id" for no key update`;
}

async function holdDecision(tx: Tx, ctx: OrgContext, id: string) {
  const [row] = await tx.$queryRaw<
    { cohortId: string; state: Verdict; applicationIds: string[]; sentAt: Date | null }[]
  >`select "cohortId", "state", "applicationIds", "sentAt" from "Decision"
    where "orgId" = ${ctx.orgId}::uuid and "id" = ${id}::uuid for no key update`;
  if (!row) throw notFound();
  authorize(ctx, "decideApplications");
  if (row.sentAt) throw conflict("This is decided and sent already. The list shows how everybody stands.");
  return row;
}

async function holdCohort(tx: Tx, ctx: OrgContext, cohortId: string) {
  const [row] = await tx.$queryRaw<{ status: string; defaultCapacity: number }[]>`
    select "status", "defaultCapacity" from "Cohort"
    where "orgId" = ${ctx.orgId}::uuid and "id" = ${cohortId}::uuid for no key update`;
  if (!row) throw notFound("cohort");
  if (row.status === "completed") throw conflict("This season is complete. Reopen it to add people.");
  return row;
}
