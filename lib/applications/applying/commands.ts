import { openApplication } from "@/lib/applications/applying/queries";
import { countedAs, isImplausible, refusals } from "@/lib/applications/applying/rules";
import type { Apply, AskForLink, EditApplication } from "@/lib/applications/applying/schema";
import { questionsFor, readAnswers } from "@/lib/applications/rules";
import { newLink } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { RequestKey } from "@/lib/db/once";
import { afterCommit, type Tx, withLink } from "@/lib/db/unit";
import { wakeRelay } from "@/lib/db/wake";
import { conflict, invalid } from "@/lib/errors";
import { domainFits, either } from "@/lib/organizations/sign-in/rules";
import { openProgram } from "@/lib/programs/public/queries";
import type { LinkContext } from "@/lib/tenancy/context";

// What strangers do. The database's functions write, each bound to what the link in hand opens.

type Said = {
  outcome: "sent" | "saved" | "confirmed" | "already" | "withdrawn" | keyof typeof refusals | "gone";
};

const answerOf = ([row]: Said[]): Said["outcome"] => row?.outcome ?? "gone";

/** Throws `conflict` unless the database said `wanted`. */
function insist(outcome: Said["outcome"], wanted: Said["outcome"]): void {
  if (outcome === wanted) return;
  throw conflict(outcome in refusals ? refusals[outcome as keyof typeof refusals] : refusals.closed);
}

const emitted = () => afterCommit(wakeRelay);

/**
 * Keeps what a stranger sends and mails them the link that makes it count. `network` is where it comes from
 * (`fromNetwork`). Says the same whoever the address belongs to. Throws `conflict` (closed, a limit, an implausible form),
 * `invalid` on the questions' fields.
 */
export function sendApplication(
  ctx: LinkContext,
  input: Apply,
  network: string,
  key?: RequestKey,
): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    const { cohort, mailDomains } = await openProgram(tx);
    if (!cohort?.isOpen) throw conflict(refusals.closed);
    if (!domainFits(mailDomains, input.email)) {
      const other = `Please give an address at ${either(mailDomains)}: others cannot be taken here.`;
      throw invalid(other, { email: other });
    }
    const answers = readAnswers(questionsFor(cohort.questions, input.role), input);
    if (input.website) return undefined;
    if (isImplausible(input.shown)) throw conflict(refusals.again);
    const id = key ?? newId();
    const {
      id: linkId,
      nonce,
      tokenHash,
    } = newLink({
      ...{ orgId: ctx.orgId, kind: "application", subjectId: id, expiresAt: null },
    });
    const link = { id: linkId, nonce, tokenHash: Buffer.from(tokenHash).toString("hex") };
    const said = await tx.$queryRaw<Said[]>`
      select outcome from send_application(${id}::uuid, ${cohort.id}::uuid, ${input.role}::"ParticipationRole", ${input.name},
        ${input.email}, ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(link)}::jsonb,
        ${countedAs("address", input.email)}, ${countedAs("network", network)}, ${now()})`;
    insist(answerOf(said), "sent");
    emitted();
    return undefined;
  });
}

/** Mails the private link to an application of this address, if there is one; says the same where there is none. */
export function sendApplicationLink(
  ctx: LinkContext,
  input: AskForLink,
  network: string,
): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    await openProgram(tx);
    if (input.website) return undefined;
    if (isImplausible(input.shown)) throw conflict(refusals.again);
    const said = await tx.$queryRaw<Said[]>`
      select outcome from send_application_link(${input.email}, ${countedAs("address", input.email)},
        ${countedAs("network", network)}, ${now()})`;
    insist(answerOf(said), "sent");
    emitted();
    return undefined;
  });
}

/** The mailbox has it: from here on the application counts. Answers 'already' where another of this address does. */
export function confirmApplication(ctx: LinkContext): Promise<"confirmed" | "already"> {
  return withLink(ctx, async (tx) => {
    await openApplication(tx);
    const outcome = answerOf(await tx.$queryRaw<Said[]>`select outcome from confirm_application(${now()})`);
    emitted();
    if (outcome === "already") return "already";
    insist(outcome, "confirmed");
    return "confirmed";
  });
}

/** Changes what was sent, while applications are open and nothing is decided. Throws `conflict`, `invalid`. */
export function editApplication(ctx: LinkContext, input: EditApplication): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    const { cohort, role } = await openApplication(tx);
    const answers = readAnswers(questionsFor(cohort.questions, role), input);
    const said = await tx.$queryRaw<Said[]>`
      select outcome from edit_application(${input.name}, ${JSON.stringify(answers)}::jsonb, ${now()})`;
    if (answerOf(said) !== "saved") throw conflict(refusals.edits);
    return undefined;
  });
}

/** Takes the application back; nobody is asked why. Throws `conflict` where it was decided. */
export function withdrawApplication(ctx: LinkContext): Promise<undefined> {
  return withLink(ctx, async (tx: Tx) => {
    await openApplication(tx);
    insist(
      answerOf(await tx.$queryRaw<Said[]>`select outcome from withdraw_application(${now()})`),
      "withdrawn",
    );
    return undefined;
  });
}
