import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { pulseAskedMail } from "@/lib/mail/templates/pulse-asked";
import { closesAt } from "@/lib/pulse/rules";
import { type Handler, nothing } from "./handler";
import { letterTo, locale, readerOf, readerSelect } from "./reader";
import { addressOf } from "./stranger-link";

/** Asks somebody who was there and has not said anything yet. The link signs nobody in. */
export const pulseAsked: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "pulse");
  const found = await system(async (tx) => {
    const pulse = await tx.pulse.findUnique({
      where: { orgId_id: { orgId, id }, rating: null },
      include: {
        session: { select: { id: true, title: true, endsAt: true, status: true } },
        membership: { select: readerSelect },
      },
    });
    if (pulse?.session.status !== "scheduled" || closesAt(pulse.session.endsAt) <= now()) return null;
    const reader = await readerOf(tx, pulse.membership);
    const link = reader && (await addressOf(tx, orgId, "pulse", id));
    return link ? { session: pulse.session, reader, link } : null;
  });
  if (!found) return nothing;
  const { session, reader, link } = found;
  const mail = pulseAskedMail({
    ...{ house: reader.house, firstName: reader.firstName, session: session.title, link },
    until: formatWhen(closesAt(session.endsAt), reader.zone, locale),
  });
  return { letters: [letterTo(reader, { template: "pulse-asked", about: session.id, once: id, ...mail })] };
};
