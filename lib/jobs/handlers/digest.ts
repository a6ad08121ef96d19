import { v5 } from "uuid";
import { system } from "@/lib/db/unit";
import { idIn, JobError, type OutboxJob } from "@/lib/jobs/queue";
import { waitingLines } from "@/lib/letters/inbox/queries";
import { siteUrl } from "@/lib/mail/site";
import { type DigestPart, digestMail } from "@/lib/mail/templates/digest";
import { mintOrgForJob, mintUserForJob } from "@/lib/tenancy/mint";
import { type Handler, nothing } from "./handler";

/**
 * Puts together what waits for an instant, over all organizations of one person, in words for what they may see of it by now. What
 * they have read in the app meanwhile is left out.
 */
export const digest: Handler = async (job) => {
  const userId = idIn(job, "user");
  const at = instantIn(job);
  const user = await mintUserForJob(userId);
  if (!user) return nothing;
  const parts = await partsFor(userId, at);
  if (parts.length === 0) return nothing;
  const mail = digestMail({ name: user.name ?? "", parts });
  const to = { name: user.name ?? "", address: parts[0]?.address ?? user.email };
  const once = v5(at.toISOString(), userId);
  return { letters: [{ template: "digest", recipient: userId, userId, once, to, ...mail }] };
};

function instantIn(job: OutboxJob): Date {
  const at = new Date(idIn(job, "at"));
  if (Number.isNaN(at.getTime())) throw new JobError("A mail.digest job carries no instant.");
  return at;
}

/** One part an organization that has something, each read as its member. */
async function partsFor(userId: string, mailAt: Date) {
  const members = await system((tx) =>
    tx.membership.findMany({
      where: { userId, status: "active", notices: { some: { mailAt, readAt: null } } },
      select: {
        orgId: true,
        id: true,
        contact: { select: { email: true } },
        organization: { select: { name: true, accent: true } },
      },
      orderBy: [{ organization: { name: "asc" } }, { orgId: "asc" }],
    }),
  );
  const parts: (DigestPart & { address: string | undefined })[] = [];
  for (const { orgId, id, contact, organization: house } of members) {
    const ctx = await mintOrgForJob(orgId, id);
    const lines = ctx ? await waitingLines(ctx, mailAt) : [];
    if (!ctx || lines.length === 0) continue;
    const inbox = siteUrl(`/o/${ctx.slug}/inbox`);
    const links = lines.map(({ id: line, says }) => ({ says, link: `${inbox}/${line}` }));
    parts.push({ house, inbox, lines: links, address: contact?.email });
  }
  return parts;
}
