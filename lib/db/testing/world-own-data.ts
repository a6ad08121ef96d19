import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { emailOf, inDays, type People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";
import { atOnce } from "@/lib/letters/times/rules";

/** The mentor's archive, ready to be downloaded, what the mentee has chosen to be told of, and a deletion of the other mentee's account that waits. */
export async function addOwnData(tx: Tx, mark: string, people: People) {
  const ids = { archive: newId(), deletion: newId() };
  await tx.dataArchive.create({
    data: {
      ...{ userId: people.mentor.userId, id: ids.archive, askedAt: inDays(-2), readyAt: inDays(-2) },
      expiresAt: inDays(5),
      bytes: Uint8Array.from(Buffer.from(`Archive ${mark}`)),
      size: 9,
    },
  });
  await tx.noticeChoice.create({ data: { userId: people.mentee.userId, kind: "prompts", mail: true } });
  await tx.noticeTimes.create({
    data: { userId: people.mentee.userId, ...atOnce, rhythm: "once", updatedAt: now() },
  });
  await tx.accountDeletion.create({
    data: {
      ...{ userId: people.otherMentee.userId, id: ids.deletion, sentTo: emailOf("otherMentee", mark) },
      ...{
        codeHash: "-",
        codeExpiresAt: now(),
        createdAt: inDays(-1),
        confirmedAt: inDays(-1),
        dueAt: inDays(6),
      },
    },
  });
  return ids;
}
