import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { promptOpenedMail } from "@/lib/mail/templates/prompt-opened";
import { type Handler, nothing } from "./handler";
import { cohortReader, letterTo, locale } from "./reader";

/** Asks somebody who has not answered yet; a prompt that opens later is told when it opens. */
export const promptOpened: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "prompt");
  const membershipId = idIn(job, "membership");
  const found = await system(async (tx) => {
    const prompt = await tx.prompt.findUnique({
      where: {
        orgId_id: { orgId, id },
        closesAt: { gt: now() },
        answers: { none: { participation: { membershipId } } },
      },
      include: { author: { select: { name: true } }, cohort: { select: { name: true } } },
    });
    const reader = prompt && (await cohortReader(tx, orgId, prompt.cohortId, membershipId));
    return reader ? { prompt, reader } : null;
  });
  if (!found) return nothing;
  const { prompt, reader } = found;
  if (prompt.opensAt > now()) return { later: prompt.opensAt };
  const mail = promptOpenedMail({
    house: reader.house,
    firstName: reader.firstName,
    author: prompt.author.name,
    prompt: prompt.text,
    until: formatWhen(prompt.closesAt, reader.zone, locale),
    cohort: prompt.cohort.name,
    link: siteUrl(`/o/${reader.slug}/prompts/${id}`),
  });
  return { letters: [letterTo(reader, { template: "prompt-opened", ...mail })] };
};
