import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { sessionChangedMail } from "@/lib/mail/templates/session-changed";
import { type Handler, nothing } from "./handler";
import { cohortReader, letterTo, locale } from "./reader";

/** Says how a session stands now, so one letter is right after any number of changes. */
export const sessionChanged: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "session");
  const membershipId = idIn(job, "membership");
  const found = await system(async (tx) => {
    const session = await tx.session.findUnique({
      where: { orgId_id: { orgId, id }, endsAt: { gt: now() } },
      include: { cohort: true },
    });
    const reader = session && (await cohortReader(tx, orgId, session.cohortId, membershipId));
    return reader ? { session, reader } : null;
  });
  if (!found) return nothing;
  const { session, reader } = found;
  const mail = sessionChangedMail({
    house: reader.house,
    firstName: reader.firstName,
    session: session.title,
    cohort: session.cohort.name,
    cancelled: session.status === "cancelled",
    when: formatWhen(session.startsAt, reader.zone, locale),
    where: [session.place, session.address].filter(Boolean).join(", "),
    videoUrl: session.videoUrl,
    link: siteUrl(`/o/${reader.slug}/sessions/${id}`),
  });
  return { letters: [letterTo(reader, { template: "session-changed", ...mail })] };
};
