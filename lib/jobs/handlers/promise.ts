import { dateToDay, todayIn } from "@/lib/calendar/days";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { dueWords } from "@/lib/follow-ups/rules";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { promiseNotedMail, promiseNudgedMail } from "@/lib/mail/templates/promise";
import { areApart } from "./apart";
import { type Handler, nothing } from "./handler";
import { letterTo, locale, readerOf, readerSelect } from "./reader";

/** An open promise between two who may write to each other, with the one who does it as a reader. */
const find = (job: OutboxJob) =>
  system(async (tx) => {
    const orgId = orgOf(job);
    const row = await tx.followUp.findUnique({
      where: { orgId_id: { orgId, id: idIn(job, "followUp") }, state: "open" },
      include: { doer: { select: readerSelect }, other: { select: { id: true, name: true, status: true } } },
    });
    if (row?.other?.status !== "active") return null;
    if (await areApart(tx, orgId, row.doerId, row.other.id)) return null;
    const reader = await readerOf(tx, row.doer);
    return reader && { id: row.id, text: row.text, dueOn: row.dueOn, other: row.other.name, reader };
  });

const toDoer =
  (template: "promise-noted" | "promise-nudged", mailOf: typeof promiseNotedMail): Handler =>
  async (job) => {
    const found = await find(job);
    if (!found) return nothing;
    const { id, reader, text, other } = found;
    const mail = mailOf({
      ...{ house: reader.house, firstName: reader.firstName, other, text },
      due: dueWords(dateToDay(found.dueOn), todayIn(reader.zone, now()), locale),
      link: siteUrl(`/o/${reader.slug}/follow-ups`),
    });
    return { letters: [letterTo(reader, { template, about: id, ...mail })] };
  };

export const promiseNoted = toDoer("promise-noted", promiseNotedMail);
export const promiseNudged = toDoer("promise-nudged", promiseNudgedMail);
