import { z } from "zod";

const day = z.union([z.literal("").transform(() => null), z.iso.date("A day of the calendar, please.")]);
const places = z.union([
  z.literal("").transform(() => null),
  z.coerce
    .number<string>("A number, please.")
    .int("A whole number, please.")
    .min(0, "Zero or more.")
    .max(5_000, "At most 5,000."),
]);

const inOrder = (from: string | null, until: string | null) => !from || !until || from <= until;

export const setPhasesSchema = z
  .object({
    cohortId: z.uuid(),
    applyFrom: day,
    applyUntil: day,
    startsOn: day,
    endsOn: day,
    mentorPlaces: places.default(null),
    menteePlaces: places.default(null),
    movesUp: z
      .literal("yes")
      .optional()
      .transform((yes) => yes === "yes"),
  })
  .refine(({ applyFrom, applyUntil }) => (applyFrom === null) === (applyUntil === null), {
    path: ["applyUntil"],
    message: "Please give both days, when applications open and when they close, or neither.",
  })
  .refine(({ applyFrom, applyUntil }) => inOrder(applyFrom, applyUntil), {
    path: ["applyUntil"],
    message: "Applications cannot close before they open.",
  })
  .refine(({ startsOn, endsOn }) => inOrder(startsOn, endsOn), {
    path: ["endsOn"],
    message: "The season cannot end before it starts.",
  })
  .refine(
    ({ movesUp, mentorPlaces, menteePlaces }) => !movesUp || mentorPlaces !== null || menteePlaces !== null,
    {
      path: ["movesUp"],
      message: "Please say above how many places there are: where there is no limit, no place becomes free.",
    },
  );

export type SetPhases = z.output<typeof setPhasesSchema>;
