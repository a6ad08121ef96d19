import type { Applicant } from "@/lib/applications/accepting/commands";
import type { Verdict } from "@/lib/applications/choosing/rules";
import { now } from "@/lib/clock";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

// Each works inside the unit of work of a command that has authorized, and in one statement however many people there are.

type NewDecision = {
  id: string;
  cohortId: string;
  state: Verdict;
  applicationIds: string[];
  letter: string;
  sentAt?: Date;
};

/** Notes a decision. */
export async function addDecision(tx: Tx, ctx: OrgContext, { sentAt, ...row }: NewDecision): Promise<void> {
  await tx.decision.create({
    data: { ...row, orgId: ctx.orgId, createdAt: now(), sentAt: sentAt ?? null },
  });
}

/** Mails a decision to those it is about, once the unit of work has committed. */
export async function tell(tx: Tx, ctx: OrgContext, decision: string, applicants: readonly Applicant[]) {
  const payloads = applicants.map(({ id }) => ({
    ...{ application: id, decision },
    // Answers to the mail go to whoever sent it.
    by: ctx.membershipId,
  }));
  await emit(tx, ctx, "mail.application-decided", ...payloads);
}

/** Puts applications onto the waitlist, or declines them. */
export async function putInto(tx: Tx, ctx: OrgContext, state: Verdict, applicants: readonly Applicant[]) {
  await tx.$executeRaw`
    update "Application" set "state" = ${state}::"ApplicationState", "decidedAt" = ${now()}
    where "orgId" = ${ctx.orgId}::uuid and "id" = any (${applicants.map(({ id }) => id)}::uuid[])`;
}
