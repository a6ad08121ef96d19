import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { thanksMail } from "@/lib/mail/templates/thanks";
import { mailedAt } from "@/lib/thanks/rules";
import { areApart } from "./apart";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

/** Delivers thanks a little after they were said; nothing where they were taken back, or read on the page meanwhile. */
export const thanksSaid: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "thanks");
  const found = await system(async (tx) => {
    const row = await tx.thanks.findUnique({
      where: { orgId_id: { orgId, id }, readAt: null },
      include: { from: { select: { name: true } }, to: { select: readerSelect } },
    });
    if (!row || (await areApart(tx, orgId, row.fromId, row.toId))) return null;
    const reader = await readerOf(tx, row.to);
    return reader && { row, reader };
  });
  if (!found) return nothing;
  const { row, reader } = found;
  if (mailedAt(row.createdAt) > now()) return { later: mailedAt(row.createdAt) };
  const mail = thanksMail({
    ...{ house: reader.house, firstName: reader.firstName, from: row.from.name, text: row.text },
    link: siteUrl(`/o/${reader.slug}/thanks`),
  });
  return { letters: [letterTo(reader, { template: "thanks", about: id, once: id, ...mail })] };
};
