import type { PromptAudience } from "@/lib/db/generated/enums";

export type LibraryPrompt = {
  text: string;
  /** Who should read the answers, unless whoever asks knows better. */
  audience: PromptAudience;
  /** The week it fits best in a season of 24, counted from 1; null: any time. */
  week: number | null;
};
