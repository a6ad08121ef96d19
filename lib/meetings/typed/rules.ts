import { parseLocal } from "@/lib/calendar/when";
import { CalendarError } from "@/lib/calendar/zone";
import { invalid } from "@/lib/errors";

/**
 * What somebody typed into a field on the clock of `zone` (IANA), as a UTC instant. Throws `invalid` on the field where it is no time
 * there, or `problem` says why it cannot be.
 */
export function typedTime(
  zone: string,
  { field, text }: { field: string; text: string },
  problem: (time: Date) => string | null,
): Date {
  const refuse = (why: string) => invalid(why, { [field]: why });
  try {
    const time = parseLocal(text, zone);
    const why = problem(time);
    if (why) throw refuse(why);
    return time;
  } catch (error) {
    throw error instanceof CalendarError ? refuse(error.message) : error;
  }
}
