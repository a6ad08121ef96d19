import { v5 } from "uuid";
import { noticesToken } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import type { OutboxTopic } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { isChosen, kindOf, kindWords, type Told } from "@/lib/letters/rules";
import { atOnce, mailTime } from "@/lib/letters/times/rules";
import { announce } from "@/lib/live/commands";
import { type Cause, deliveryId } from "@/lib/mail/deliver";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";

/** A mail to one person that puts together what waits for an instant. */
export type Waiting = { userId: string; at: Date };

type ToldOf = Cause & { topic: OutboxTopic };
type Wishes = Awaited<ReturnType<typeof wishesOf>>;

/**
 * The one place that decides what becomes of a job's letters: which go out now, each with the foot that says how to get fewer, which
 * wait for a mail that puts several together, and which have a line in an inbox. Letters to nobody's account (strangers, addresses to
 * be proven) go out as they are. What is always told, and what belongs in a calendar, waits for nothing. Told again, nothing is new.
 */
export async function tell(
  tx: Tx,
  cause: ToldOf,
  letters: Letter[],
): Promise<{ letters: Letter[]; waiting: Waiting[] }> {
  const told = kindOf[cause.topic];
  const wishes = await wishesOf(tx, told, letters);
  const waiting = await keepNotices(tx, cause, letters, wishes);
  const late = new Set(waiting.map(({ letter }) => letter));
  const leaving = letters.filter((letter) => wishes.mail(letter) && !late.has(letter));
  return {
    letters: (await withoutReturned(tx, leaving, told)).map((letter) => withFoot(letter, told)),
    waiting: waiting.map(({ userId, at }) => ({ userId, at })),
  };
}

/** Nothing goes to an address from which mail comes back but what is always told: somebody may be waiting for it. */
async function withoutReturned(tx: Tx, letters: Letter[], told: Told): Promise<Letter[]> {
  const addresses = letters.map(({ to }) => to.address.toLowerCase());
  const rows = await tx.memberContact.findMany({
    where: { email: { in: addresses }, returnedAt: { not: null } },
    select: { email: true },
  });
  if (rows.length === 0) return letters;
  const silent = new Set(rows.map(({ email }) => email));
  return letters.flatMap((letter) => {
    if (!silent.has(letter.to.address.toLowerCase())) return letter;
    return isChosen(told) ? [] : { ...letter, cameBack: true };
  });
}

/** What the readers have chosen about this kind, and when they want mail. */
async function wishesOf(tx: Tx, told: Told, letters: Letter[]) {
  const kind = isChosen(told) ? told : null;
  const userId = { in: letters.flatMap((letter) => letter.userId ?? []) };
  const choices = kind ? await tx.noticeChoice.findMany({ where: { kind, userId } }) : [];
  const times = kind ? await tx.noticeTimes.findMany({ where: { userId } }) : [];
  const of = <T extends { userId: string }>(rows: T[], letter: Letter) =>
    rows.find((row) => row.userId === letter.userId);
  return {
    kind,
    mail: (letter: Letter) => of(choices, letter)?.mail ?? true,
    app: (letter: Letter) => of(choices, letter)?.app ?? true,
    /** When a mail of this kind may go out: null for at once. */
    later: (letter: Letter, zone: string, at: Date) => {
      if (!kind || letter.calendar) return null;
      const chosen = of(times, letter) ?? atOnce;
      return mailTime(letter.soon ? { ...chosen, rhythm: "once" } : chosen, zone, at);
    },
  };
}

/** Writes the lines of the inboxes, each once; returns the letters that wait, for as long as they were to wait the first time. */
async function keepNotices(tx: Tx, cause: ToldOf, letters: Letter[], wishes: Wishes) {
  const { orgId } = cause;
  const createdAt = now();
  const lines = letters.flatMap((letter) => {
    const { userId, notice, template } = letter;
    if (!orgId || !userId || !notice) return [];
    const { membershipId, zone, about: aboutId } = notice;
    const mailAt = wishes.mail(letter) ? wishes.later(letter, zone, createdAt) : null;
    const row = { orgId, membershipId, template, aboutId, mailAt, createdAt, kind: wishes.kind };
    return [{ letter, userId, row: { ...row, id: noticeId(cause, letter), inApp: wishes.app(letter) } }];
  });
  if (!orgId || lines.length === 0) return [];
  const told = await tx.notice.findMany({ where: { orgId, id: { in: lines.map(({ row }) => row.id) } } });
  const before = new Map(told.map((row) => [row.id, row]));
  const fresh = lines.map(({ row }) => row).filter((row) => !before.has(row.id) && (row.inApp || row.mailAt));
  await tx.notice.createMany({ data: fresh, skipDuplicates: true });
  const shown = fresh.filter(({ inApp }) => inApp);
  await announce(
    tx,
    { orgId },
    ...shown.map(({ membershipId }) => ({ sessionId: membershipId, about: "inbox" as const })),
  );
  return lines.flatMap(({ letter, userId, row }) => {
    const at = (before.get(row.id) ?? row).mailAt;
    return at ? [{ letter, userId, at }] : [];
  });
}

/** The same line for the same delivery, however often its job runs. */
const noticeId = (cause: Cause, letter: Letter) => v5("notice", deliveryId(cause, letter));

function withFoot(letter: Letter, told: Told): Letter {
  const { userId } = letter;
  if (!userId) return letter;
  const choices = siteUrl("/me/notices");
  if (!isChosen(told)) return { ...letter, foot: { choices } };
  const token = noticesToken({ userId, kind: told });
  const stop = {
    about: kindWords[told].about,
    page: siteUrl(`/unsubscribe/${token}`),
    oneClick: siteUrl(`/api/unsubscribe/${token}`),
  };
  return { ...letter, foot: { choices, stop } };
}
