const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Small numbers as words, as in "three mentors". */
export const inWords = (count: number) => NUMBERS[count] ?? String(count);

/** "pricing", "pricing and hiring", "pricing, hiring and more" for more than three. */
export function listed(names: readonly string[], last: "and" | "or" = "and", rest = "more"): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), rest] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}

/** As it stands inside a sentence: "Health care" small, "SaaS" and "IT" as they are. */
export function inside(text: string): string {
  const trimmed = text.trim();
  return trimmed.slice(1) === trimmed.slice(1).toLowerCase() && trimmed.length > 2
    ? trimmed.toLowerCase()
    : trimmed;
}

/** "three hours", "half an hour", "about two hours" for what is not whole. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return hours === 0 ? "no hour" : "less than an hour";
  const whole = Math.floor(hours);
  const about = whole === hours ? "" : "more than ";
  return `${about}${whole === 1 ? "one hour" : `${inWords(whole)} hours`}`;
}

const TIMES = [
  { until: 7, name: "early mornings" },
  { until: 12, name: "mornings" },
  { until: 17, name: "afternoons" },
  { until: 22, name: "evenings" },
  { until: 24, name: "late evenings" },
];

/** When hours of the week lie, where they lie together: "on weekday evenings", "on weekends"; "" where they are spread. */
export function whenInWords(hours: readonly number[]): string {
  const days = new Set(hours.map((hour) => (Math.floor(hour / 24) < 5 ? "weekday" : "weekend")));
  const times = new Set(hours.map((hour) => TIMES.find(({ until }) => hour % 24 < until)?.name));
  const [day] = days;
  const [time] = times;
  if (times.size === 1) return days.size === 1 ? `on ${day} ${time}` : `in the ${time}`;
  return days.size === 1 ? `on ${day}s` : "";
}

/** Parts of a sentence as one, with a capital and a full stop. */
export function sentence(parts: readonly string[]): string {
  const text = parts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
