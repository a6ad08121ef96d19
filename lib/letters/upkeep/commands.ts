import { noticesToken } from "@/lib/auth/links";
import type { OutboxTopic } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { isChosen, kindOf, kindWords } from "@/lib/letters/rules";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";

/**
 * The one place that decides which of a job's letters go out, each with the foot that says how to get fewer. Letters to nobody's
 * account (strangers, addresses to be proven) go out as they are; so does what is always told.
 */
export async function tellByMail(tx: Tx, topic: OutboxTopic, letters: Letter[]): Promise<Letter[]> {
  const told = kindOf[topic];
  const choices = siteUrl("/me/notices");
  if (!isChosen(told))
    return letters.map((letter) => (letter.userId ? { ...letter, foot: { choices } } : letter));
  const readers = letters.flatMap(({ userId }) => userId ?? []);
  const refused = await tx.noticeChoice.findMany({
    where: { kind: told, mail: false, userId: { in: readers } },
    select: { userId: true },
  });
  const silent = new Set(refused.map(({ userId }) => userId));
  return letters.flatMap((letter) => {
    const { userId } = letter;
    if (!userId) return letter;
    if (silent.has(userId)) return [];
    const token = noticesToken({ userId, kind: told });
    const stop = {
      about: kindWords[told].about,
      page: siteUrl(`/unsubscribe/${token}`),
      oneClick: siteUrl(`/api/unsubscribe/${token}`),
    };
    return { ...letter, foot: { choices, stop } };
  });
}
