import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { conductReminderMail } from "@/lib/mail/templates/conduct-reminder";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

/** Reminds one participant of the texts they have not accepted, unless they have by now. */
export const conductReminder: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "participation");
  const found = await system(async (tx) => {
    const part = await tx.participation.findUnique({
      where: { orgId_id: { orgId, id }, leftAt: null },
      select: {
        cohortId: true,
        conductVersion: true,
        cohort: { select: { program: { select: { name: true, conductVersion: true } } } },
        membership: { select: readerSelect },
      },
    });
    if (!part || part.conductVersion === part.cohort.program.conductVersion) return null;
    const reader = await readerOf(tx, part.membership);
    return reader && { reader, cohortId: part.cohortId, program: part.cohort.program.name };
  });
  if (!found) return nothing;
  const { reader, cohortId, program } = found;
  const link = siteUrl(`/o/${reader.slug}/cohorts/${cohortId}`);
  const mail = conductReminderMail({ house: reader.house, firstName: reader.firstName, program, link });
  return { letters: [letterTo(reader, { template: "conduct-reminder", about: cohortId, ...mail })] };
};
