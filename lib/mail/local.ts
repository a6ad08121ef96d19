import "server-only";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";

// The local outbox: mails that stay on this machine. Only the pages under app/(local) show them, behind their own door.

type Kept = {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  calendar?: { content: string };
};

/** Keeps one mail; the same Message-ID again changes nothing. */
export async function keepLocally({ messageId, to, subject, text, html, calendar }: Kept): Promise<void> {
  await system((tx) =>
    tx.localMail.createMany({
      data: { messageId, to, subject, text, html, calendar: calendar?.content ?? "", createdAt: now() },
      skipDuplicates: true,
    }),
  );
}

export type LocalMailLine = { id: string; to: string; subject: string; createdAt: Date };
export type LocalMailView = LocalMailLine & { text: string; html: string; calendar: string };

/** The newest 100 mails, the newest first; with `to`, those to one address. */
export const localMails = (to?: string): Promise<LocalMailLine[]> =>
  system((tx) =>
    tx.localMail.findMany({
      where: to ? { to } : {},
      select: { id: true, to: true, subject: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 100,
    }),
  );

/** One mail, or null. */
export const localMail = (id: string): Promise<LocalMailView | null> =>
  system((tx) => tx.localMail.findUnique({ where: { id } }));
