import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import { mailReturnedMail } from "@/lib/mail/templates/mail-returned";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

/** To the owners and organizers: that mail to somebody comes back. Not to whom it concerns, whom it would not reach. */
export const mailReturned: Handler = (job) =>
  system(async (tx) => {
    const orgId = orgOf(job);
    const id = idIn(job, "membership");
    const contact = await tx.memberContact.findFirst({
      where: { orgId, membershipId: id, returnedAt: { not: null } },
      select: { returned: true, membership: { select: { name: true } } },
    });
    if (!contact?.returned) return nothing;
    const staff = await tx.membership.findMany({
      where: { orgId, status: "active", role: { in: ["owner", "organizer"] }, id: { not: id } },
      select: readerSelect,
      orderBy: { id: "asc" },
    });
    const letters: Letter[] = [];
    for (const each of staff) {
      const reader = await readerOf(tx, each);
      if (!reader) continue;
      const mail = mailReturnedMail({
        ...{ house: reader.house, firstName: reader.firstName, name: contact.membership.name },
        ...{ complained: contact.returned === "complained", link: siteUrl(`/o/${reader.slug}/people/${id}`) },
      });
      letters.push(letterTo(reader, { template: "mail-returned", about: id, ...mail }));
    }
    return { letters };
  });
