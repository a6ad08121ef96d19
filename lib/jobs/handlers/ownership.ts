import { system, type Tx } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import { ownershipGivenMail, ownershipTakenMail } from "@/lib/mail/templates/ownership-handed";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

const member = (tx: Tx, orgId: string, id: string) =>
  tx.membership.findUnique({
    where: { orgId_id: { orgId, id } },
    select: { ...readerSelect, role: true },
  });

export const ownershipHanded: Handler = (job) =>
  system(async (tx) => {
    const orgId = orgOf(job);
    const taker = await member(tx, orgId, idIn(job, "membership"));
    const giver = await member(tx, orgId, idIn(job, "by"));
    if (taker?.role !== "owner" || !giver) return nothing;
    const letters: Letter[] = [];
    const [to, from] = [await readerOf(tx, taker), await readerOf(tx, giver)];
    if (to) {
      const { house, firstName, slug } = to;
      const link = siteUrl(`/o/${slug}/settings/hand-over?to=${giver.id}`);
      const mail = ownershipTakenMail({ house, firstName, other: giver.name, link });
      letters.push(letterTo(to, { template: "ownership-taken", about: null, ...mail }));
    }
    if (from) {
      const { house, firstName, slug } = from;
      const mail = ownershipGivenMail({ house, firstName, other: taker.name, link: siteUrl(`/o/${slug}`) });
      letters.push(letterTo(from, { template: "ownership-given", about: null, ...mail }));
    }
    return { letters };
  });
