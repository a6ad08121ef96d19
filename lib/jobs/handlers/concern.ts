import type { Prisma } from "@/lib/db/generated/client";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { concernAnsweredMail } from "@/lib/mail/templates/concern-answered";
import { concernRaisedMail } from "@/lib/mail/templates/concern-raised";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

type Where = Prisma.MembershipWhereInput;

async function memberOf(tx: Tx, orgId: string, id: string) {
  const member = await tx.membership.findUnique({ where: { orgId_id: { orgId, id } }, select: readerSelect });
  return member && readerOf(tx, member);
}

/** To one of those who may read it: that there is something to read. Not a word of it leaves the house. */
export const concernRaised: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "concern");
  const reader = await system(async (tx) => {
    const concern = await tx.concern.findUnique({ where: { orgId_id: { orgId, id }, state: "open" } });
    const membership = idIn(job, "membership");
    // Whoever organizes no more could not open it.
    const still = { orgId, id: membership, role: { in: ["owner", "organizer"] } } satisfies Where;
    return concern && (await tx.membership.count({ where: still })) > 0
      ? memberOf(tx, orgId, membership)
      : null;
  });
  if (!reader) return nothing;
  const link = siteUrl(`/o/${reader.slug}/concerns/${id}`);
  const mail = concernRaisedMail({ house: reader.house, firstName: reader.firstName, link });
  return { letters: [letterTo(reader, { template: "concern-raised", about: id, ...mail })] };
};

/** To the one who raised it: that there is an answer. */
export const concernAnswered: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "concern");
  const reader = await system(async (tx) => {
    const concern = await tx.concern.findUnique({ where: { orgId_id: { orgId, id }, state: "closed" } });
    return concern && memberOf(tx, orgId, concern.reporterId);
  });
  if (!reader) return nothing;
  const link = siteUrl(`/o/${reader.slug}/concerns/${id}`);
  const mail = concernAnsweredMail({ house: reader.house, firstName: reader.firstName, link });
  return { letters: [letterTo(reader, { template: "concern-answered", about: id, ...mail })] };
};
