import { readerLocale } from "@/lib/calendar/reader";
import { formatTime } from "@/lib/calendar/when";
import type { Running } from "@/lib/evening/now/rules";
import { endOf } from "@/lib/evening/timer/rules";

/** When what is now comes to its end, as its reader writes times; null while the time stands still. */
export async function endWords(
  { timeZone }: { timeZone: string },
  { timer }: Pick<Running, "timer">,
): Promise<string | null> {
  const end = endOf(timer);
  return end === null ? null : formatTime(new Date(end), timeZone, await readerLocale());
}
