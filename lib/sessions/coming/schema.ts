import { z } from "zod";
import { Coming } from "@/lib/db/generated/enums";

const coming = z.enum(Coming, "Please choose an answer.");

export const answerSessionSchema = z.object({ sessionId: z.uuid(), coming });
export const comingSchema = z.object({ coming });
/** The answer that a button of the mail stands for; it is chosen on the page, and nothing is said by opening it. */
export const chosenSchema = z.object({ answer: z.enum(Coming).nullable().catch(null) });

export type AnswerSession = z.output<typeof answerSessionSchema>;
export type AnswerByLink = z.output<typeof comingSchema>;
