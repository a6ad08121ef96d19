import type { PromptAudience, PromptScope } from "@/lib/db/generated/enums";
import { councilTemplate } from "@/lib/programs/templates/council";

/** A prompt with what people answered. Days are counted from the first session of the season. */
export type Asked = {
  /** Who asks: an organizer, or a mentor their own mentees. */
  from: string;
  scope: PromptScope;
  audience: PromptAudience;
  text: string;
  opens: number;
  closes: number;
  answers: Answered[];
};

export type Answered = {
  from: string;
  /** Days after it opened. */
  after: number;
  body: string;
  replies?: { from: string; body: string }[];
};

/** The words of a prompt of the program's plan, counted from 1. */
export function planned(number: number): string {
  const prompt = councilTemplate.prompts[number - 1];
  if (!prompt) throw new Error(`The council template has no prompt ${number}.`);
  return prompt.text;
}
