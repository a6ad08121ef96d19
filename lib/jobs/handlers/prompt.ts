import { linkToken } from "@/lib/auth/links";
import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { promptOpenedMail } from "@/lib/mail/templates/prompt-opened";
import { promptReminderMail } from "@/lib/mail/templates/prompt-reminder";
import { askByMail } from "@/lib/prompts/link/upkeep/commands";
import { type Handler, nothing, type Outcome } from "./handler";
import { cohortReader, letterTo, locale } from "./reader";

/** Asks somebody who has not answered yet; a prompt that opens later is told when it opens. The link signs nobody in. */
export const promptOpened: Handler = (job) => letterOf(job, "prompt-opened", promptOpenedMail);

/** The same link once more, for whoever has not used it, at the moment that was chosen with the prompt. */
export const promptReminder: Handler = (job) => letterOf(job, "prompt-reminder", promptReminderMail);

type Template = "prompt-opened" | "prompt-reminder";

async function letterOf(
  job: OutboxJob,
  template: Template,
  write: typeof promptOpenedMail,
): Promise<Outcome> {
  const found = await system((tx) => awaited(tx, job));
  if (!found) return nothing;
  const { prompt, reader, ask } = found;
  if (!ask) return { later: prompt.opensAt };
  const mail = write({
    ...{ house: reader.house, firstName: reader.firstName, author: prompt.author.name, prompt: prompt.text },
    ...{ audience: prompt.audience, cohort: prompt.cohort.name },
    until: formatWhen(prompt.closesAt, reader.zone, locale),
    link: siteUrl(`/prompt/${linkToken(ask.link)}`),
  });
  return { letters: [letterTo(reader, { template, about: prompt.id, once: ask.id, ...mail })] };
}

/** An open prompt, and a mentee who is asked and has not answered, with the secret of their link once it is open. */
async function awaited(tx: Tx, job: OutboxJob) {
  const orgId = orgOf(job);
  const promptId = idIn(job, "prompt");
  const membershipId = idIn(job, "membership");
  const prompt = await tx.prompt.findUnique({
    where: {
      orgId_id: { orgId, id: promptId },
      closesAt: { gt: now() },
      answers: { none: { participation: { membershipId } } },
    },
    include: { author: { select: { name: true } }, cohort: { select: { name: true } } },
  });
  if (!prompt) return null;
  const { cohortId, scope, authorId } = prompt;
  const withAuthor = {
    asMentee: { some: { status: "active" as const, mentor: { membershipId: authorId } } },
  };
  const participation = await tx.participation.findUnique({
    where: {
      orgId_cohortId_membershipId: { orgId, cohortId, membershipId },
      ...{ role: "mentee", leftAt: null },
      ...(scope === "mentees" && withAuthor),
    },
    select: { id: true },
  });
  const reader = participation && (await cohortReader(tx, orgId, cohortId, membershipId));
  if (!reader) return null;
  if (prompt.opensAt > now()) return { prompt, reader, ask: null };
  return { prompt, reader, ask: await askByMail(tx, { orgId, promptId, participationId: participation.id }) };
}
