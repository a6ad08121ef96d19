/** The timer of what is now, all in milliseconds; instants since 1970. */
export type Timer = {
  /** How long it takes in all. */
  length: number;
  /** What it had run before `runningSince`. */
  elapsed: number;
  /** Running since then; null: it stands still. */
  runningSince: number | null;
};

const minute = 60_000;

/** What is left at `at`; less than nothing once it runs over. */
export function leftAt({ length, elapsed, runningSince }: Timer, at: number): number {
  return length - elapsed - (runningSince === null ? 0 : Math.max(at - runningSince, 0));
}

/** When it comes to its end; null while it stands still. */
export function endOf(timer: Timer): number | null {
  return timer.runningSince === null ? null : timer.runningSince + timer.length - timer.elapsed;
}

/**
 * What is left as a clock shows it: "15:00", "1:02:03", and "+1:20" once that much more has passed. It shows the first second of
 * a minute whole, and nothing is left exactly at 0:00.
 */
export function sayLeft(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const last = String(seconds % 60).padStart(2, "0");
  const clock = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${last}` : `${minutes}:${last}`;
  return left < 0 && seconds > 0 ? `+${clock}` : clock;
}

/** The same for somebody who hears it: "12 minutes left", "less than a minute left", "1 minute over". */
export function sayLeftInWords(left: number): string {
  const over = left < 0;
  const minutes = over ? Math.floor(-left / minute) : Math.ceil(left / minute);
  if (over && minutes === 0) return "time is up";
  if (!over && left < minute) return left <= 0 ? "time is up" : "less than a minute left";
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"} ${over ? "over" : "left"}`;
}

/** When an evening ends at this pace: what is left of what is now, and the minutes of what is still to come. */
export function endAtThisPace(timer: Timer, minutesToCome: number, at: number): number {
  return at + Math.max(leftAt(timer, at), 0) + minutesToCome * minute;
}
