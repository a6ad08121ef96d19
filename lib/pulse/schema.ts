import { z } from "zod";

const said = {
  rating: z.coerce.number("Please tap one of the five.").int().min(1).max(5),
  words: z.string().trim().max(60, "Please keep it to a few words: 60 characters.").default(""),
};

export const answerPulseSchema = z.object({ sessionId: z.uuid(), ...said });
export type AnswerPulse = z.output<typeof answerPulseSchema>;

export const pulseLinkSchema = z.object(said);
export type PulseLinkAnswer = z.output<typeof pulseLinkSchema>;
