import type { MeetingCheckItem } from "@/lib/db/generated/enums";

/** What makes the first meetings of a pair go well, each for oneself. */
export const checklist: readonly { item: MeetingCheckItem; label: string; hint: string }[] = [
  { item: "purpose", label: "We agreed what it is for", hint: "One sentence is enough; it stands above." },
  {
    item: "early",
    label: "I was early",
    hint: "Five minutes before, unhurried, with the link or the way at hand.",
  },
  {
    item: "followUp",
    label: "I followed up within a day",
    hint: "A line of thanks, and what you promised each other.",
  },
];
