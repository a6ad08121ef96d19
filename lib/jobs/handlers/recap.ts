import { formatDay } from "@/lib/calendar/when";
import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { recapPublishedMail } from "@/lib/mail/templates/recap-published";
import { type Handler, nothing } from "./handler";
import { cohortReader, letterTo, locale } from "./reader";

export const recapPublished: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "recap");
  const membershipId = idIn(job, "membership");
  const found = await system(async (tx) => {
    const recap = await tx.recap.findUnique({
      where: { orgId_id: { orgId, id }, status: "published" },
      select: { session: { include: { cohort: true } } },
    });
    const session = recap?.session;
    const reader = session && (await cohortReader(tx, orgId, session.cohortId, membershipId));
    return reader ? { session, reader } : null;
  });
  if (!found) return nothing;
  const { session, reader } = found;
  const mail = recapPublishedMail({
    house: reader.house,
    firstName: reader.firstName,
    session: session.title,
    day: formatDay(session.startsAt, session.cohort.timeZone, locale),
    cohort: session.cohort.name,
    link: siteUrl(`/o/${reader.slug}/recaps/${id}`),
  });
  return { letters: [letterTo(reader, { template: "recap-published", about: id, ...mail })] };
};
