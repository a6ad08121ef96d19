import { formatDay, formatSpan, formatTime, formatWeekday, formatWhen } from "@/lib/calendar/when";

type TimeProps = {
  at: Date;
  /** Makes it a span: "Tue, Nov 24, 6:30 – 8:00 PM EST". */
  until?: Date;
  /** The reader's zone, IANA. */
  zone: string;
  /** The reader's locale, BCP 47. */
  locale: string;
  /** day: the date alone, without the zone. time: the time of day, where the day is said in words. weekday: of a day that is near. */
  show?: "when" | "day" | "time" | "weekday";
};

/** A moment in the reader's zone and language, which says the zone. Server components only. */
export function Time({ at, until, zone, locale, show = "when" }: TimeProps) {
  const text = show === "when" && until ? formatSpan(at, until, zone, locale) : shown[show](at, zone, locale);
  return <time dateTime={at.toISOString()}>{text}</time>;
}

const shown = { when: formatWhen, day: formatDay, time: formatTime, weekday: formatWeekday };
