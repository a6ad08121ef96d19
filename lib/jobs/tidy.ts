import "server-only";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import { system } from "@/lib/db/unit";
import { seqAt } from "@/lib/live/rules";
import { forgetRemovedNotes } from "@/lib/notes/upkeep/commands";
import { tidyArchives } from "@/lib/own-data/archives/commands";
import { tidyDeletions, wakeDeletions } from "@/lib/own-data/erasing/commands";
import { askHowItGoes } from "@/lib/pairings/ratings/upkeep/commands";
import { tidyRequests } from "@/lib/pairings/requests/upkeep/commands";
import { expireProposals } from "@/lib/pairings/upkeep/commands";
import { forgetPromptLinks } from "@/lib/prompts/link/upkeep/commands";
import { askPulses, closePulses } from "@/lib/pulse/upkeep/commands";
import { forgetAnswerLinks, inviteToSessions } from "@/lib/sessions/coming/upkeep/commands";

const day = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(now().getTime() - days * day);

/**
 * Takes away what has done its work: relayed outbox rows and local mails after 14 days, what live pages were told after two, keys of handled forms after seven,
 * spent sign-in requests after one, lines of inboxes after 180, applications that no mailbox confirmed within eight, decisions about them that were never
 * sent after 30, sessions that are over, notes removed more than 30 days ago, archives of people's own data that have expired; marks
 * proposals nobody answered in time, reminds of requests to mentors and closes them, asks how pairings go and whether evenings were
 * worth it, counts what was said, invites to the evenings that come near, and asks again for deletions that are
 * late. Returns how many rows went, by what they were.
 */
export const tidy = (): Promise<Record<string, number>> =>
  system(async (tx) => ({
    outbox: (await tx.outbox.deleteMany({ where: { relayedAt: { lt: daysAgo(14) } } })).count,
    liveEvents: await forgetNews(tx),
    localMails: (await tx.localMail.deleteMany({ where: { createdAt: { lt: daysAgo(14) } } })).count,
    requestKeys: (await tx.requestKey.deleteMany({ where: { createdAt: { lt: daysAgo(7) } } })).count,
    userRequestKeys: (await tx.userRequestKey.deleteMany({ where: { createdAt: { lt: daysAgo(7) } } })).count,
    notices: (await tx.notice.deleteMany({ where: { createdAt: { lt: daysAgo(180) } } })).count,
    signIns: (await tx.authToken.deleteMany({ where: { expiresAt: { lt: daysAgo(1) } } })).count,
    addressProofs: (await tx.addressProof.deleteMany({ where: { expiresAt: { lt: daysAgo(1) } } })).count,
    sessions: (await tx.authSession.deleteMany({ where: { expires: { lt: now() } } })).count,
    applications: await forgetUnconfirmed(tx),
    decisions: (await tx.decision.deleteMany({ where: { sentAt: null, createdAt: { lt: daysAgo(30) } } }))
      .count,
    applyTries: (await tx.applyTry.deleteMany({ where: { at: { lt: daysAgo(2) } } })).count,
    additions: await forgetStrangers(tx),
    additionTries: (await tx.additionTry.deleteMany({ where: { at: { lt: daysAgo(2) } } })).count,
    proposals: await expireProposals(tx),
    requests: await tidyRequests(tx),
    askedHowItGoes: await askHowItGoes(tx),
    removedNotes: await forgetRemovedNotes(tx),
    askedPulses: await askPulses(tx),
    closedPulses: await closePulses(tx),
    invited: await inviteToSessions(tx),
    answerLinks: await forgetAnswerLinks(tx),
    reminders: (await tx.reminder.deleteMany({ where: { startsAt: { lt: daysAgo(7) } } })).count,
    promptLinks: await forgetPromptLinks(tx),
    archives: await tidyArchives(tx),
    deletions: await tidyDeletions(tx),
    lateDeletions: await wakeDeletions(tx),
  }));

const forgetNews = (tx: Tx): Promise<number> =>
  tx.$executeRaw`delete from "LiveEvent" where "seq" < ${seqAt(daysAgo(2))}`;

/** With their links, which have run out by then. */
async function forgetUnconfirmed(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    with gone as (delete from "Application" where "confirmedAt" is null and "createdAt" < ${daysAgo(8)}
      returning "orgId", "id")
    delete from "AccessLink" l using gone
    where l."orgId" = gone."orgId" and l."kind" = 'application' and l."subjectId" = gone."id"`;
}

/** Additions to public recaps that no mailbox confirmed within eight days, and after seven where strangers' links were mailed. */
async function forgetStrangers(tx: Tx): Promise<number> {
  await tx.additionSender.deleteMany({ where: { createdAt: { lt: daysAgo(7) } } });
  return tx.$executeRaw`
    with gone as (delete from "Addition" where "state" = 'unconfirmed' and "createdAt" < ${daysAgo(8)}
      returning "orgId", "id")
    delete from "AccessLink" l using gone
    where l."orgId" = gone."orgId" and l."kind" = 'addition' and l."subjectId" = gone."id"`;
}
