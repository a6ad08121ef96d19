import { now } from "@/lib/clock";
import { afterCommit, type Tx } from "@/lib/db/unit";
import { wakeRelay } from "@/lib/db/wake";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";

/** What may leave a transaction: a topic and ids, never text. */
export type OutboxTopic =
  | "mail.sign-in"
  | "mail.invitation"
  | "mail.pairing-proposed"
  | "mail.pairing-answered"
  | "mail.pairing-ended"
  | "pairings.draft-run"
  | "pairings.draft-rest"
  | "mail.request-asked"
  | "mail.request-nudge"
  | "mail.request-closed"
  | "mail.how-it-goes"
  | "mail.member-left"
  | "mail.digest"
  | "mail.returned"
  | "mail.announcement"
  | "mail.pair-message"
  | "mail.session-reminder"
  | "mail.meeting-reminder"
  | "mail.ownership-handed"
  | "mail.recap-published"
  | "mail.addition-confirm"
  | "mail.addition-link"
  | "mail.addition-held"
  | "mail.session-changed"
  | "mail.promise-noted"
  | "mail.promise-nudged"
  | "mail.thanks"
  | "mail.pulse-asked"
  | "mail.session-invited"
  | "sessions.invite"
  | "mail.meeting-proposed"
  | "mail.meeting-agreed"
  | "mail.meeting-kept"
  | "mail.meeting-cancelled"
  | "mail.prompt-opened"
  | "mail.prompt-reminder"
  | "mail.concern-raised"
  | "mail.concern-answered"
  | "mail.conduct-reminder"
  | "mail.intake-asked"
  | "mail.address-proof"
  | "mail.address-added"
  | "mail.address-change"
  | "address.change-due"
  | "own-data.archive"
  | "own-data.erase"
  | "mail.deletion-code"
  | "mail.deletion-begun"
  | "mail.deletion-reminder"
  | "mail.application-confirm"
  | "mail.application-received"
  | "mail.application-link"
  | "mail.application-decided"
  | "cohort.place-freed";

/** Writes outbox rows in the open transaction; a relay hands them on once it has committed. */
export async function emit(
  tx: Tx,
  ctx: OrgContext | UserContext | { kind: "system"; orgId?: string },
  topic: OutboxTopic,
  ...payloads: Record<string, string>[]
): Promise<void> {
  if (payloads.length === 0) return;
  const owner =
    ctx.kind === "user" ? { userId: ctx.userId } : ctx.orgId === undefined ? {} : { orgId: ctx.orgId };
  const createdAt = now();
  await tx.outbox.createMany({ data: payloads.map((payload) => ({ ...owner, topic, payload, createdAt })) });
  afterCommit(wakeRelay);
}
