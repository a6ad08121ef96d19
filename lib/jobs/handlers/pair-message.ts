import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { pairMessageMail } from "@/lib/mail/templates/pair-message";
import { mailedAt } from "@/lib/messages/pair/rules";
import { areApart } from "./apart";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

/**
 * Brings the other one what they have not read in the app a little later, all of it in one mail: of several messages in a row, the
 * latest brings them. Nothing where it was taken away, or the two are no pair any more.
 */
export const pairMessage: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "message");
  const found = await system(async (tx) => {
    const message = await load(tx, orgId, id);
    if (!message) return null;
    const { mentor, mentee } = message.pairing;
    const other = mentor.membership.id === message.authorId ? mentee : mentor;
    if (other.leftAt || (await areApart(tx, orgId, message.authorId, other.membership.id))) return null;
    const reader = await readerOf(tx, other.membership);
    return reader && { message, reader, texts: await unread(tx, message, reader.membershipId) };
  });
  if (!found) return nothing;
  const { message, reader, texts } = found;
  if (mailedAt(message.createdAt) > now()) return { later: mailedAt(message.createdAt) };
  if (texts.at(-1)?.id !== id) return nothing;
  const { pairingId } = message;
  const mail = pairMessageMail({
    ...{ house: reader.house, firstName: reader.firstName, from: message.author.name },
    texts: texts.map(({ body }) => body),
    link: siteUrl(`/o/${reader.slug}/pairings/${pairingId}/messages`),
  });
  return {
    letters: [
      letterTo(reader, { template: "pair-message", about: pairingId, once: id, soon: true, ...mail }),
    ],
  };
};

const side = { select: { leftAt: true, membership: { select: readerSelect } } } as const;

const load = (tx: Tx, orgId: string, id: string) =>
  tx.pairMessage.findUnique({
    where: { orgId_id: { orgId, id }, pairing: { status: "active" } },
    include: { author: { select: { name: true } }, pairing: { select: { mentor: side, mentee: side } } },
  });

type Message = NonNullable<Awaited<ReturnType<typeof load>>>;

/** What its author wrote since the reader looked, the oldest first. */
async function unread(tx: Tx, { orgId, pairingId, authorId }: Message, membershipId: string) {
  const key = { orgId_pairingId_membershipId: { orgId, pairingId, membershipId } };
  const seen = await tx.pairMessagesSeen.findUnique({ where: key });
  return tx.pairMessage.findMany({
    where: { orgId, pairingId, authorId, ...(seen && { createdAt: { gt: seen.seenAt } }) },
    select: { id: true, body: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
