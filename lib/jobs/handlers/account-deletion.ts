import { deriveCode } from "@/lib/auth/secret";
import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, type OutboxJob } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { deletionBegunMail, deletionReminderMail } from "@/lib/mail/templates/deletion-begun";
import { deletionCodeMail } from "@/lib/mail/templates/deletion-code";
import { deletionHeldMail } from "@/lib/mail/templates/deletion-held";
import { reminderBefore } from "@/lib/own-data/deletion/rules";
import { eraseAccount } from "@/lib/own-data/erasing/commands";
import { type Handler, nothing } from "./handler";
import { locale } from "./reader";

const find = (job: OutboxJob) =>
  system((tx) =>
    tx.accountDeletion.findFirst({ where: { id: idIn(job, "deletion") }, include: { user: true } }),
  );
type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const letter = (
  { userId, sentTo, user }: Found,
  mail: Pick<Letter, "template" | "subject" | "body">,
): Letter => ({
  recipient: userId,
  to: { name: user.name ?? "", address: sentTo },
  ...mail,
});

export const deletionCode: Handler = async (job) => {
  const found = await find(job);
  if (!found || found.confirmedAt || found.canceledAt || found.codeExpiresAt <= now()) return nothing;
  const minutes = Math.round((found.codeExpiresAt.getTime() - found.createdAt.getTime()) / 60_000);
  const mail = deletionCodeMail({ code: deriveCode("deletion-code", found.id), minutes });
  return { letters: [letter(found, { template: "deletion-code", ...mail })] };
};

const waits = (found: Found | null): found is Found & { dueAt: Date } =>
  Boolean(found?.confirmedAt && !found.canceledAt && found.dueAt && found.dueAt > now());

const facts = (found: Found & { dueAt: Date }) => ({
  when: formatWhen(found.dueAt, found.user.timeZone ?? "UTC", locale),
  link: siteUrl("/me/data"),
});

export const deletionBegun: Handler = async (job) => {
  const found = await find(job);
  if (!waits(found)) return nothing;
  return { letters: [letter(found, { template: "deletion-begun", ...deletionBegunMail(facts(found)) })] };
};

export const deletionReminder: Handler = async (job) => {
  const found = await find(job);
  if (!waits(found)) return nothing;
  const later = reminderBefore(found.dueAt);
  if (later > now()) return { later };
  return {
    letters: [letter(found, { template: "deletion-reminder", ...deletionReminderMail(facts(found)) })],
  };
};

/** Erases an account when its time has come. The last letter goes to an address that is kept nowhere any more. */
export const eraseWhenDue: Handler = async (job) => {
  const id = idIn(job, "deletion");
  const erasure = await system((tx) => eraseAccount(tx, id), { timeout: 60_000 });
  switch (erasure.outcome) {
    case "gone":
      return nothing;
    case "waits":
      return { later: erasure.until };
    case "held": {
      const { userId, ...to } = erasure.to;
      const mail = deletionHeldMail({ organization: erasure.organization, link: siteUrl("/me/data/delete") });
      return { letters: [{ template: "deletion-held", recipient: userId, once: id, to, ...mail }] };
    }
    case "erased": {
      const { userId, ...to } = erasure.to;
      return {
        letters: [{ template: "account-deleted", recipient: userId, once: id, to, ...accountDeletedMail() }],
      };
    }
  }
};
