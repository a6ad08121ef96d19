import { v5 } from "uuid";
import { linkToken } from "@/lib/auth/links";
import type { CalendarEvent } from "@/lib/calendar/ical/event";
import { writeCalendar } from "@/lib/calendar/ical/write";
import { formatSpan } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import type { AnswerLinks } from "@/lib/mail/templates/coming";
import { sessionReminderMail } from "@/lib/mail/templates/reminder";
import { sessionChangedMail } from "@/lib/mail/templates/session-changed";
import { sessionInvitedMail } from "@/lib/mail/templates/session-invited";
import { sender } from "@/lib/mail/transport";
import { sessionEvent, stillCounts } from "@/lib/sessions/coming/rules";
import { askedToCome, inviteToSessions } from "@/lib/sessions/coming/upkeep/commands";
import { type Handler, nothing } from "./handler";
import { cohortReader, letterTo, locale, type Reader } from "./reader";

/** An evening that is not over, and somebody who takes part in it, with what they said and the secret of their answer link. */
async function facts(job: OutboxJob) {
  const orgId = orgOf(job);
  const id = idIn(job, "session");
  const membershipId = idIn(job, "membership");
  return system(async (tx) => {
    const session = await tx.session.findUnique({
      where: { orgId_id: { orgId, id }, endsAt: { gt: now() } },
      include: { cohort: true },
    });
    if (!session) return null;
    const { cohortId } = session;
    const reader = await cohortReader(tx, orgId, cohortId, membershipId);
    if (!reader) return null;
    const participation = await tx.participation.findUniqueOrThrow({
      where: { orgId_cohortId_membershipId: { orgId, cohortId, membershipId } },
      select: { id: true, role: true },
    });
    const where = { orgId, sessionId: id, participationId: participation.id };
    const key = { orgId_sessionId_participationId: where };
    const cancelled = session.status === "cancelled";
    const invited = cancelled ? null : await askedToCome(tx, where);
    const rsvp = await tx.rsvp.findUnique({ where: key });
    return { session, reader, role: participation.role, cancelled, rsvp, link: invited?.link ?? null };
  });
}

type Facts = NonNullable<Awaited<ReturnType<typeof facts>>>;

function answersFor({ link }: Facts): AnswerLinks | null {
  if (!link) return null;
  const page = siteUrl(`/rsvp/${linkToken(link)}`);
  const to = (answer: string) => `${page}?answer=${answer}`;
  return { yes: to("yes"), no: to("no"), maybe: to("maybe") };
}

/** What the reader's calendar is told. Nothing is taken out of one that was never told of it. */
function calendarFor({ session, reader, cancelled, rsvp }: Facts): Pick<Letter, "calendar"> {
  if (cancelled && !rsvp?.invitedAt) return {};
  const event = sessionEvent(
    {
      ...session,
      ...{ cancelled, zone: session.cohort.timeZone, cohort: session.cohort.name },
      ...{ changedAt: session.changedAt ?? session.createdAt, organization: reader.house.name },
    },
    pageOf(reader, session.id),
  );
  const coming = stillCounts(rsvp, session.startsAt) ?? "waiting";
  const inviter = { name: reader.house.name, address: sender().address };
  const method = cancelled ? "CANCEL" : "REQUEST";
  const asked: CalendarEvent = { ...event, reader: { ...reader.to, coming }, inviter };
  return { calendar: { method, content: writeCalendar({ method, events: [asked] }) } };
}

const pageOf = ({ slug }: Reader, id: string) => siteUrl(`/o/${slug}/sessions/${id}`);

const wordsFor = ({ session, reader, role }: Facts) => ({
  ...{
    house: reader.house,
    firstName: reader.firstName,
    session: session.title,
    cohort: session.cohort.name,
  },
  when: formatSpan(session.startsAt, session.endsAt, reader.zone, locale),
  where: [session.place, session.address].filter(Boolean).join(", "),
  videoUrl: session.videoUrl,
  prep: { side: role, link: `${pageOf(reader, session.id)}/prep` },
});

/** Says how a session stands now, so one letter is right after any number of changes; their calendar follows. */
export const sessionChanged: Handler = async (job) => {
  const found = await facts(job);
  if (!found) return nothing;
  const { session, reader, cancelled } = found;
  const link = pageOf(reader, session.id);
  const mail = sessionChangedMail({ ...wordsFor(found), cancelled, link, answers: answersFor(found) });
  return {
    letters: [
      letterTo(reader, { template: "session-changed", about: session.id, ...mail, ...calendarFor(found) }),
    ],
  };
};

/** The invitation to an evening that comes near. */
export const sessionInvited: Handler = async (job) => {
  const found = await facts(job);
  const answers = found && answersFor(found);
  if (!found || !answers || found.session.startsAt <= now()) return nothing;
  const { session, reader } = found;
  const mail = sessionInvitedMail({ ...wordsFor(found), answers });
  const once = session.id;
  return {
    letters: [
      letterTo(reader, {
        template: "session-invited",
        about: session.id,
        once,
        ...mail,
        ...calendarFor(found),
      }),
    ],
  };
};

/** An evening is as near as its reader has chosen to be reminded; not where it is off, or they have said no meanwhile. */
export const sessionReminder: Handler = async (job) => {
  const found = await facts(job);
  if (!found || found.cancelled || found.session.startsAt <= now()) return nothing;
  const { session, reader, rsvp } = found;
  const said = stillCounts(rsvp, session.startsAt);
  if (said === "no") return nothing;
  const link = pageOf(reader, session.id);
  const mail = sessionReminderMail({ ...wordsFor(found), comes: said === "yes", link });
  const once = v5(`reminder:${session.startsAt.toISOString()}`, session.id);
  return {
    letters: [
      letterTo(reader, { template: "session-reminder", about: session.id, once, soon: true, ...mail }),
    ],
  };
};

/** A cohort has an evening, or somebody, that nobody was invited to or invited yet. */
export const sessionsInvite: Handler = async (job) => {
  const only = { orgId: orgOf(job), cohortId: idIn(job, "cohort") };
  await system((tx) => inviteToSessions(tx, only));
  return nothing;
};
