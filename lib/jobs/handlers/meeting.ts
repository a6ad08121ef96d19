import { v5 } from "uuid";
import { writeCalendar } from "@/lib/calendar/ical/write";
import { formatSpan, formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import type { ParticipationRole } from "@/lib/db/generated/enums";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { meetingAgreedMail, meetingKeptMail } from "@/lib/mail/templates/meeting-agreed";
import { meetingCancelledMail } from "@/lib/mail/templates/meeting-cancelled";
import { meetingProposedMail } from "@/lib/mail/templates/meeting-proposed";
import { meetingReminderMail } from "@/lib/mail/templates/reminder";
import { sender } from "@/lib/mail/transport";
import { meetingEvent } from "@/lib/meetings/event/rules";
import { type Handler, nothing } from "./handler";
import { hasNoAccount, letterTo, locale, type Reader, readerOf, readerSelect } from "./reader";

const side = { select: { leftAt: true, membership: { select: readerSelect } } } as const;

const load = (tx: Tx, orgId: string, id: string) =>
  tx.meeting.findUnique({
    where: { orgId_id: { orgId, id } },
    include: { pairing: { include: { mentor: side, mentee: side, cohort: { select: { name: true } } } } },
  });

type Meeting = NonNullable<Awaited<ReturnType<typeof load>>>;
type Side = { role: ParticipationRole; reader: Reader; other: string; base: string };

/**
 * Those of the two who can be written to, each with who the other one is. Whoever has left the cohort is told of nothing any more
 * but that a meeting is off, which takes it out of their calendar.
 */
async function sidesOf(tx: Tx, { state, pairing: { mentor, mentee } }: Meeting): Promise<Side[]> {
  const both = [
    { role: "mentor", mine: mentor, other: mentee.membership },
    { role: "mentee", mine: mentee, other: mentor.membership },
  ] as const;
  const sides: Side[] = [];
  for (const { role, mine, other } of both) {
    const told = mine.leftAt === null || state === "cancelled";
    const reader = told ? await readerOf(tx, mine.membership) : null;
    const name = hasNoAccount(other) ? "The person you were paired with" : other.name;
    if (reader) sides.push({ role, reader, other: name, base: `/o/${reader.slug}` });
  }
  return sides;
}

const sidesFor = (job: OutboxJob) =>
  system(async (tx) => {
    const meeting = await load(tx, orgOf(job), idIn(job, "meeting"));
    return meeting && { meeting, sides: await sidesOf(tx, meeting) };
  });

/** Once for each change, however many jobs say it. */
const onceFor = ({ id, sequence }: Meeting, what: string) => v5(`${what}:${sequence}`, id);

/** What one of the two's calendar is told; nothing where no time was ever agreed. */
function calendarFor(meeting: Meeting, { reader, other, base }: Side, method: "REQUEST" | "CANCEL") {
  const { startsAt, endsAt } = meeting;
  if (!startsAt || !endsAt) return {};
  const about = {
    other,
    organization: reader.house.name,
    zone: reader.zone,
    url: siteUrl(`${base}/meetings/${meeting.id}`),
  };
  const event = meetingEvent({ ...meeting, startsAt, endsAt, cancelled: method === "CANCEL" }, about, true);
  const { address } = sender();
  const content = writeCalendar({
    method,
    events: [
      { ...event, reader: { ...reader.to, coming: "yes" }, inviter: { name: reader.house.name, address } },
    ],
  });
  return { calendar: { method, content } };
}

const spanFor = ({ startsAt, endsAt }: Meeting, zone: string) =>
  startsAt && endsAt ? formatSpan(startsAt, endsAt, zone, locale) : null;

/** Asks the other one to choose: times of a new meeting, others, or those a meeting might be moved to. */
export const meetingProposed: Handler = async (job) => {
  const found = await sidesFor(job);
  if (!found?.meeting.askedBy || found.meeting.pairing.status !== "active") return nothing;
  const { meeting, sides } = found;
  const times = meeting.times.filter((time) => time > now());
  if (times.length === 0) return nothing;
  const letters = sides
    .filter(({ role }) => role !== meeting.askedBy)
    .map(({ reader, other, base }) => {
      const mail = meetingProposedMail({
        ...{ house: reader.house, firstName: reader.firstName, other, cohort: meeting.pairing.cohort.name },
        times: times.map((time) => formatWhen(time, reader.zone, locale)),
        ...{ minutes: meeting.minutes, purpose: meeting.purpose, words: meeting.words },
        agreed: meeting.state === "agreed" ? spanFor(meeting, reader.zone) : null,
        link: siteUrl(`${base}/meetings/${meeting.id}`),
      });
      return letterTo(reader, { template: "meeting-proposed", about: meeting.id, ...mail });
    });
  return { letters };
};

/** The time and the place as they stand now, into both calendars. */
export const meetingAgreed: Handler = async (job) => {
  const found = await sidesFor(job);
  if (found?.meeting.state !== "agreed" || (found.meeting.endsAt ?? now()) <= now()) return nothing;
  const { meeting, sides } = found;
  const letters = sides.map((each) => {
    const { role, reader, other, base } = each;
    const page = siteUrl(`${base}/meetings/${meeting.id}`);
    const mail = meetingAgreedMail({
      ...{ house: reader.house, firstName: reader.firstName, other, cohort: meeting.pairing.cohort.name },
      when: spanFor(meeting, reader.zone) ?? "",
      ...{ where: meeting.place, videoUrl: meeting.videoUrl, purpose: meeting.purpose },
      changed: meeting.sequence > 0,
      ...{ link: page, prep: { side: role, link: `${page}/prep` } },
    });
    const calendar = calendarFor(meeting, each, "REQUEST");
    const once = onceFor(meeting, "agreed");
    return letterTo(reader, { template: "meeting-agreed", about: meeting.id, once, ...mail, ...calendar });
  });
  return { letters };
};

/** A meeting is as near as one of the two has chosen to be reminded. */
export const meetingReminder: Handler = async (job) => {
  const found = await sidesFor(job);
  const starts = found?.meeting.startsAt;
  if (found?.meeting.state !== "agreed" || !starts || starts <= now()) return nothing;
  const { meeting, sides } = found;
  const letters = sides
    .filter(({ reader }) => reader.membershipId === job.payload.membership)
    .map(({ role, reader, other, base }) => {
      const link = siteUrl(`${base}/meetings/${meeting.id}`);
      const mail = meetingReminderMail({
        ...{ house: reader.house, firstName: reader.firstName, other, cohort: meeting.pairing.cohort.name },
        when: spanFor(meeting, reader.zone) ?? "",
        ...{ where: meeting.place, videoUrl: meeting.videoUrl, purpose: meeting.purpose },
        ...{ link, prep: { side: role, link: `${link}/prep` } },
      });
      const once = v5(`reminder:${starts.toISOString()}`, meeting.id);
      return letterTo(reader, { template: "meeting-reminder", about: meeting.id, once, soon: true, ...mail });
    });
  return { letters };
};

/** A wish to move it was answered with a no: whoever wished reads that it stays. */
export const meetingKept: Handler = async (job) => {
  const found = await sidesFor(job);
  if (found?.meeting.state !== "agreed" || found.meeting.askedBy) return nothing;
  const { meeting, sides } = found;
  const by = job.payload.by;
  const letters = sides
    .filter(({ reader }) => reader.membershipId !== by)
    .map(({ reader, other, base }) => {
      const mail = meetingKeptMail({
        ...{ house: reader.house, firstName: reader.firstName, other, cohort: meeting.pairing.cohort.name },
        when: spanFor(meeting, reader.zone) ?? "",
        link: siteUrl(`${base}/meetings/${meeting.id}`),
      });
      return letterTo(reader, { template: "meeting-kept", about: meeting.id, ...mail });
    });
  return { letters };
};

/** What was agreed leaves both calendars; of times that were only proposed, the other one alone is told. */
export const meetingCancelled: Handler = async (job) => {
  const found = await sidesFor(job);
  if (found?.meeting.state !== "cancelled") return nothing;
  const { meeting, sides } = found;
  const letters = sides
    .filter(({ role }) => meeting.startsAt || role !== meeting.cancelledBy)
    .map((each) => {
      const { role, reader, other, base } = each;
      const mail = meetingCancelledMail({
        ...{ house: reader.house, firstName: reader.firstName, other, cohort: meeting.pairing.cohort.name },
        ...{
          when: spanFor(meeting, reader.zone),
          words: meeting.words,
          byReader: role === meeting.cancelledBy,
        },
        link: siteUrl(`${base}/pairings/${meeting.pairingId}`),
      });
      const calendar = calendarFor(meeting, each, "CANCEL");
      const once = onceFor(meeting, "cancelled");
      return letterTo(reader, {
        template: "meeting-cancelled",
        about: meeting.id,
        once,
        ...mail,
        ...calendar,
      });
    });
  return { letters };
};
