import { daysUntil } from "@/lib/calendar/days";
import { beginning } from "./beginning";
import { beingHeard } from "./being-heard";
import { ending } from "./ending";
import type { LibraryPrompt } from "./entry";
import { growing } from "./growing";
import { hardThings } from "./hard-things";
import { leading } from "./leading";
import { theWay } from "./the-way";
import { withOthers } from "./with-others";

/** A prompt of the library, with the name under which an address finds it. */
export type Entry = LibraryPrompt & { key: string };

const numbered = (name: string, prompts: readonly LibraryPrompt[]): Entry[] =>
  prompts.map((prompt, index) => ({ ...prompt, key: `${name}.${index + 1}` }));

/** The library by theme, in the order in which a season comes to them. */
export const themes: readonly { title: string; prompts: Entry[] }[] = [
  { title: "Beginning", prompts: numbered("beginning", beginning) },
  { title: "Growing", prompts: numbered("growing", growing) },
  { title: "Being heard", prompts: numbered("heard", beingHeard) },
  { title: "Working with others", prompts: numbered("others", withOthers) },
  { title: "Leading", prompts: numbered("leading", leading) },
  { title: "Hard things", prompts: numbered("hard", hardThings) },
  { title: "The way ahead", prompts: numbered("way", theWay) },
  { title: "Taking leave", prompts: numbered("ending", ending) },
];

const all = themes.flatMap(({ prompts }) => prompts);

/** The entry an address names, or undefined. */
export const entryOf = (key: string | undefined): Entry | undefined => all.find((entry) => entry.key === key);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The entries in which every one of these words begins a word, in the order of the library; none for no words. */
export function entriesWith(search: string): Entry[] {
  const wanted = wordsIn(search);
  if (wanted.length === 0) return [];
  return all.filter(({ text }) => {
    const words = wordsIn(text);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** How many weeks the library's season has. */
const WEEKS = 24;

type Season = { startsOn: string | null; endsOn: string | null };

/**
 * Which week of the library's season a day is in, counted from 1: a shorter or longer season comes to the same prompts sooner or
 * later. Days are of the calendar: "2026-12-01". Null outside of the season, or where it has no first day.
 */
export function seasonWeek({ startsOn, endsOn }: Season, today: string): number | null {
  if (startsOn === null) return null;
  const gone = daysUntil(startsOn, today);
  const length = endsOn === null ? WEEKS * 7 : daysUntil(startsOn, endsOn) + 1;
  if (gone < 0 || gone >= length) return null;
  return Math.floor((gone / length) * WEEKS) + 1;
}

/** What fits this week best and was not asked yet, nearest first, at most five. */
export function fittingIn(week: number, asked: readonly string[]): Entry[] {
  const far = (entry: Entry) => Math.abs((entry.week ?? Number.POSITIVE_INFINITY) - week);
  return all
    .filter((entry) => far(entry) <= 1 && !asked.includes(entry.text))
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, 5);
}
