import "server-only";
import { v5 } from "uuid";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { MailFailure } from "@/lib/mail/failure";
import type { Letter } from "@/lib/mail/letter";
import { renderMail } from "@/lib/mail/render";
import { sender, sendMail } from "@/lib/mail/transport";

/** What a letter belongs to: the outbox row (a UUID) and its organization, if any. */
export type Cause = { outbox: string; orgId: string | null };

/** The delivery's id: the same letter of the same cause has the same one, whichever process sends it. */
export const deliveryId = (cause: Cause, { once, template, recipient }: Letter): string =>
  v5(`${template}:${recipient}`, once ?? cause.outbox);

export type Delivered = "sent" | "sent before" | "refused" | "no mailbox";

/**
 * Sends a letter unless it was sent before. What the receiving server refuses for good is logged and given up; every other
 * failure throws `MailFailure`, for the job to run again.
 *
 * If this process dies between the server's yes and our record, the letter is sent a second time, under the same
 * Message-ID, and the log says so.
 */
export async function deliver(cause: Cause, letter: Letter): Promise<Delivered> {
  const id = deliveryId(cause, letter);
  const { to, from, replyTo, subject, calendar } = letter;
  const unsubscribe = letter.foot?.stop?.oneClick;
  const { html, text } = await renderMail(letter.body, letter.foot);
  const delivery = await begin(id, cause, letter);
  if (delivery.sentAt) return "sent before";
  if (delivery.isRepeated) console.warn(`[mail] ${id}: an earlier attempt has no known end; sending again`);
  try {
    const { messageId } = delivery;
    await sendMail({ messageId, to, from, replyTo, subject, html, text, calendar, unsubscribe });
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    if (error.nothingSent) await forget(id);
    if (!error.refused) throw error;
    console.warn(`[mail] ${id} given up: ${error.message}`);
    return error.noMailbox ? "no mailbox" : "refused";
  }
  await system((tx) => tx.mailDelivery.update({ where: { id }, data: { sentAt: now() } }));
  return "sent";
}

async function begin(id: string, { orgId }: Cause, { template }: Letter) {
  const messageId = `<${id}@${sender().address.split("@").at(-1)}>`;
  return system(async (tx) => {
    const begun = await tx.mailDelivery.createMany({
      data: { id, orgId, template, messageId, createdAt: now() },
      skipDuplicates: true,
    });
    const row = await tx.mailDelivery.findUniqueOrThrow({ where: { id } });
    return { ...row, isRepeated: begun.count === 0 };
  });
}

const forget = (id: string) => system((tx) => tx.mailDelivery.deleteMany({ where: { id, sentAt: null } }));
