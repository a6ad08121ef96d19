import { clockIn } from "@/lib/calendar/zone";
import type { HomeCohort } from "@/lib/home/cohorts/queries";
import { daysAhead, type Words } from "@/lib/home/items/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";

type Reader = { name: string; organization: string /** IANA. */; timeZone: string; organizes: boolean };
type Facts = { cohorts: readonly HomeCohort[]; sessions: readonly HomeSession[]; programs: number };

/** The name to greet by: the first word of a name that is none of the usual titles. */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.find((word) => !/^(dr|prof|mr|mrs|ms|mx|sir|dame)\.?$/i.test(word)) ?? name.trim();
}

/** "Good evening, Ada." by the clocks of the reader's zone. */
export function hello({ name, timeZone }: Reader, at: Date): string {
  const { hour } = clockIn(timeZone, at);
  const time = hour >= 5 && hour < 12 ? "morning" : hour >= 12 && hour < 18 ? "afternoon" : "evening";
  return `Good ${time}, ${firstName(name)}.`;
}

/** The fact of the day in a sentence: when the reader's council meets, or else how things stand. */
export function factOfTheDay(reader: Reader, { cohorts, sessions, programs }: Facts, at: Date): Words {
  const mine = cohorts.filter((cohort) => cohort.mine && cohort.status !== "completed");
  const nextOf = (some: readonly HomeCohort[]) =>
    sessions.find((session) => session.endsAt > at && some.some(({ id }) => id === session.cohortId));
  const next = nextOf(mine) ?? nextOf(cohorts.filter(({ status }) => status !== "completed"));
  if (next) {
    const cohort = cohorts.find(({ id }) => id === next.cohortId);
    const who = cohort?.mine && mine.length === 1 ? "Your council" : (cohort?.name ?? "Your council");
    return meets(who, next, at, reader.timeZone);
  }
  if (mine.length > 0) return ["The dates of your season will stand here."];
  if (reader.organizes)
    return programs === 0
      ? [`This is the beginning of ${reader.organization}.`]
      : ["No session is planned at the moment."];
  if (cohorts.length > 0) return ["Your season is complete. Thank you for being part of it."];
  return [`Welcome to ${reader.organization}.`];
}

function meets(who: string, { startsAt }: HomeSession, at: Date, zone: string): Words {
  if (startsAt <= at) return [`${who} is meeting right now.`];
  const days = daysAhead(at, startsAt, zone);
  if (days > 1) return [`${who} meets ${days > 7 ? "next " : ""}on `, { at: startsAt, show: "when" }, "."];
  return [`${who} meets ${days === 0 ? "today" : "tomorrow"} at `, { at: startsAt, show: "time" }, "."];
}
