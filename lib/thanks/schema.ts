import { z } from "zod";
import { readyThanks } from "@/lib/thanks/rules";

const someId = z.union([z.literal("").transform(() => undefined), z.uuid()]).optional();

const said = {
  toId: z.uuid("Please choose whom to thank."),
  text: z.string().trim().max(300, "Please keep it under 300 characters.").default(""),
  /** Which ready sentence was tapped; it counts instead. */
  ready: z.coerce
    .number()
    .int()
    .min(0)
    .max(readyThanks.length - 1)
    .optional(),
  /** After which evening, or which meeting one to one. */
  sessionId: someId,
  meetingId: someId,
};

export const sayThanksSchema = z
  .object(said)
  .transform(({ ready, ...rest }) => ({
    ...rest,
    text: (ready === undefined ? undefined : readyThanks[ready]) ?? rest.text,
  }))
  .refine(({ text }) => text !== "", {
    path: ["text"],
    message: "Please write a sentence, or tap one of the ready ones.",
  });
export type SayThanks = z.output<typeof sayThanksSchema>;

export const thanksIdSchema = z.object({ thanksId: z.uuid() });
export type ThanksId = z.output<typeof thanksIdSchema>;
