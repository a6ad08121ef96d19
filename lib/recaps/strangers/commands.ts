import { linkToken, newLink } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { RequestKey } from "@/lib/db/once";
import { afterCommit, type Tx, withLink } from "@/lib/db/unit";
import { wakeRelay } from "@/lib/db/wake";
import { conflict, invalid, notFound } from "@/lib/errors";
import { openAddition } from "@/lib/recaps/strangers/queries";
import { countedAs, hasWorked, isImplausible, refusals } from "@/lib/recaps/strangers/rules";
import type { CreditAddition, SendAddition } from "@/lib/recaps/strangers/schema";
import type { LinkContext } from "@/lib/tenancy/context";

// What strangers do. The database's functions write, each bound to what the link in hand opens.

type Sent = {
  outcome: "held" | "mailed" | keyof typeof refusals;
  link_id: string | null;
  nonce: string | null;
};

/** Where it waits: at its own address for organizers to read it, or in the sender's mailbox. */
export type SentAddition = { token: string } | { mailed: true };

/**
 * Keeps what a stranger would have added, for organizers to read first. A browser that has worked for its form is believed, and
 * gets the addition's own address; without scripts a mailbox confirms. `network` is where it comes from. Throws `conflict` (a
 * limit, an implausible form, a recap that is closed), `invalid` where a mail address is needed.
 */
export function sendAddition(
  ctx: LinkContext,
  input: SendAddition,
  network: string,
  key?: RequestKey,
): Promise<SentAddition> {
  return withLink(ctx, async (tx) => {
    if (ctx.link !== "recap") throw notFound("recap");
    if (input.website) return { mailed: true };
    if (isImplausible(ctx.subjectId, input.form)) throw conflict(refusals.again);
    const worked = hasWorked(input.form, input.work);
    if (!worked && !input.email) {
      const needed = "Please give a mail address: we send you one link, and its button sends your addition.";
      throw invalid(needed, { email: needed });
    }
    const sent = await keep(tx, ctx, { ...input, worked, network, id: key ?? newId() });
    if (sent.outcome !== "held" && sent.outcome !== "mailed") throw conflict(refusals[sent.outcome]);
    afterCommit(wakeRelay);
    const { link_id: id, nonce } = sent;
    if (sent.outcome === "mailed" || !id || !nonce) return { mailed: true };
    return { token: linkToken({ orgId: ctx.orgId, id, nonce }) };
  });
}

type Kept = SendAddition & { worked: boolean; network: string; id: string };

async function keep(tx: Tx, ctx: LinkContext, kept: Kept): Promise<Sent> {
  const link = newLink({ orgId: ctx.orgId, kind: "addition", subjectId: kept.id, expiresAt: null });
  const row = { id: link.id, nonce: link.nonce, tokenHash: Buffer.from(link.tokenHash).toString("hex") };
  const form = {
    id: kept.id,
    worked: kept.worked,
    hash: countedAs("form", kept.form),
    network: countedAs("network", kept.network),
    address: countedAs("address", kept.email),
  };
  const [sent] = await tx.$queryRaw<Sent[]>`
    select outcome, link_id, nonce from send_addition(${kept.agendaItemId ?? null}::uuid, ${kept.text}, ${kept.name}, ${kept.email},
      ${JSON.stringify(form)}::jsonb, ${JSON.stringify(row)}::jsonb, ${now()})`;
  return sent ?? { outcome: "closed", link_id: null, nonce: null };
}

/** The mailbox has it: from here on organizers read it. */
export function confirmAddition(ctx: LinkContext): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    await openAddition(tx);
    await tx.$queryRaw`select outcome from confirm_addition(${now()})`;
    afterCommit(wakeRelay);
    return undefined;
  });
}

/** Puts a name beside one's addition, another one, or none, before and after it is shown. */
export function creditAddition(ctx: LinkContext, input: CreditAddition): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    await openAddition(tx);
    await tx.$queryRaw`select outcome from credit_addition(${input.name}, ${now()})`;
    return undefined;
  });
}

/** Takes one's addition away for good, out of the recap too. */
export function takeBackAddition(ctx: LinkContext): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    await openAddition(tx);
    await tx.$queryRaw`select outcome from take_back_addition(${now()})`;
    return undefined;
  });
}
