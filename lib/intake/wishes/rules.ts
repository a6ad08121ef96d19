import { folded } from "@/lib/intake/prefill/words";

const MOST_SHOWN = 8;

/** Topics from two places, each once, the first place first. */
export function together(...lists: (readonly string[])[]): string[] {
  const topics = new Map<string, string>();
  for (const topic of lists.flat()) if (!topics.has(folded(topic))) topics.set(folded(topic), topic);
  return [...topics.values()].slice(0, MOST_SHOWN);
}

/** Who sees a wish, as it is promised beside every one. */
export const WHO_SEES =
  "Nobody sees this but you and the matching: not the people you name, and not the organizers either.";
