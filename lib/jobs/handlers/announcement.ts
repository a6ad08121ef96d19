import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { announcementMail } from "@/lib/mail/templates/announcement";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

/** Brings what an organizer wrote to one of those it was sent to, once it cannot be taken back any more. */
export const announcement: Handler = async (job) => {
  const orgId = orgOf(job);
  const announcementId = idIn(job, "announcement");
  const membershipId = idIn(job, "membership");
  // Taken back and sent again, it has other jobs.
  const sendsAt = new Date(idIn(job, "sendsAt"));
  const found = await system(async (tx) => {
    const row = await tx.announcementReader.findUnique({
      where: {
        orgId_announcementId_membershipId: { orgId, announcementId, membershipId },
        announcement: { sendsAt },
      },
      select: {
        membership: { select: readerSelect },
        announcement: {
          select: {
            ...{ subject: true, body: true, cohort: { select: { name: true } } },
            author: { select: { name: true, status: true, contact: { select: { email: true } } } },
          },
        },
      },
    });
    const reader = row && (await readerOf(tx, row.membership));
    return reader && { reader, ...row.announcement };
  });
  if (!found) return nothing;
  if (sendsAt > now()) return { later: sendsAt };
  const { reader, subject, body, cohort, author } = found;
  const address = author.status === "active" ? author.contact?.email : undefined;
  const mail = announcementMail({
    ...{ house: reader.house, firstName: reader.firstName, subject, text: body },
    ...{ author: author.name, cohort: cohort.name, answered: address !== undefined },
    link: siteUrl(`/o/${reader.slug}/announcements/${announcementId}`),
  });
  const replyTo = address ? { replyTo: { name: author.name, address } } : {};
  const once = announcementId;
  return {
    letters: [
      letterTo(reader, {
        template: "announcement",
        about: announcementId,
        once,
        soon: true,
        ...replyTo,
        ...mail,
      }),
    ],
  };
};
