import type { PromptAudience } from "@/lib/db/generated/enums";

/** When in a season a prompt does its work: its first weeks, its middle, or where people take leave. */
export type Part = "beginning" | "middle" | "end";

export type LibraryPrompt = {
  text: string;
  /** Who should read the answers, unless whoever asks knows better. */
  audience: PromptAudience;
  /** The week of a season it fits best, counted from 1; null: any time. */
  week: number | null;
};
