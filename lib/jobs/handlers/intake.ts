import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { intakeAskedMail } from "@/lib/mail/templates/intake-asked";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

/** Asks one participant for what the pairing needs, unless they have said it by now or the season is over. */
export const intakeAsked: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "participation");
  const found = await system(async (tx) => {
    const part = await tx.participation.findUnique({
      where: { orgId_id: { orgId, id }, leftAt: null, cohort: { status: { in: ["enrolling", "active"] } } },
      select: {
        role: true,
        cohort: { select: { id: true, name: true } },
        intake: { select: { filledAt: true } },
        membership: { select: readerSelect },
      },
    });
    if (!part || part.intake?.filledAt) return null;
    const reader = await readerOf(tx, part.membership);
    return reader && { reader, role: part.role, cohort: part.cohort };
  });
  if (!found) return nothing;
  const { reader, role, cohort } = found;
  const link = siteUrl(`/o/${reader.slug}/cohorts/${cohort.id}/intake`);
  const mail = intakeAskedMail({
    house: reader.house,
    firstName: reader.firstName,
    cohort: cohort.name,
    role,
    link,
  });
  return { letters: [letterTo(reader, { template: "intake-asked", about: cohort.id, ...mail })] };
};
