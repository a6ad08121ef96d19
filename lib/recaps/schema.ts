import { z } from "zod";
import { RecapAudience } from "@/lib/db/generated/enums";

/** A point or an addition: short, as it is read out. */
export const pointText = z
  .string()
  .trim()
  .min(1, "Please write something first.")
  .max(300, "Please keep it under 300 characters.");

export const sessionIdSchema = z.object({ sessionId: z.uuid() });

export const recapIdSchema = z.object({ recapId: z.uuid() });

export const editRecapSchema = z.object({
  recapId: z.uuid(),
  title: z.string().trim().min(1, "Please give it a title.").max(160, "Please keep it under 160 characters."),
  intro: z.string().trim().max(5_000, "Please keep it under 5,000 characters."),
  /** Of a collection alone. */
  byline: z
    .string()
    .trim()
    .min(1, "Please say by whom it is.")
    .max(160, "Please keep it under 160 characters.")
    .optional(),
});

export const publishRecapSchema = z.object({ recapId: z.uuid(), audience: z.enum(RecapAudience) });

export const rewordSchema = z.object({ recapId: z.uuid(), recapPointId: z.uuid(), text: pointText });

/** Which button was pressed says the wish; its value is the point. */
export const endorseSchema = z
  .object({ recapId: z.uuid() })
  .and(z.union([z.object({ endorse: z.uuid() }), z.object({ withdraw: z.uuid() })]))
  .transform(({ recapId, ...wish }) =>
    "endorse" in wish
      ? { recapId, recapPointId: wish.endorse, wish: "endorse" as const }
      : { recapId, recapPointId: wish.withdraw, wish: "withdraw" as const },
  );

/** Which button of a line was pressed says the wish; its value is the line. */
export const arrangeSchema = z
  .object({ recapId: z.uuid() })
  .and(
    z.union([
      z.object({ up: z.uuid() }).transform(({ up }) => ({ wish: "up" as const, recapPointId: up })),
      z.object({ down: z.uuid() }).transform(({ down }) => ({ wish: "down" as const, recapPointId: down })),
      z
        .object({ leave: z.uuid() })
        .transform(({ leave }) => ({ wish: "leave" as const, recapPointId: leave })),
      z.object({ take: z.uuid() }).transform(({ take }) => ({ wish: "take" as const, recapPointId: take })),
    ]),
  );

export const writeRecapPointSchema = z.object({ recapId: z.uuid(), agendaItemId: z.uuid(), text: pointText });

export const additionSchema = z.object({
  recapId: z.uuid(),
  /** Missing: to a collection as a whole. */
  agendaItemId: z.uuid().optional(),
  text: pointText,
  /** A checkbox: sent only when ticked. */
  credited: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
});

/** Which button was pressed says the wish; its value is the addition. */
export const moderateSchema = z
  .object({ recapId: z.uuid() })
  .and(
    z.union([
      z.object({ letIn: z.uuid() }).transform(({ letIn }) => ({ wish: "letIn" as const, additionId: letIn })),
      z
        .object({ leaveOut: z.uuid() })
        .transform(({ leaveOut }) => ({ wish: "leaveOut" as const, additionId: leaveOut })),
      z
        .object({ takeUp: z.uuid() })
        .transform(({ takeUp }) => ({ wish: "takeUp" as const, additionId: takeUp })),
    ]),
  );

/** One's own words in a recap: named beside them, no more named, or taken back. The button's value is the kind and the id. */
const own = z
  .string()
  .transform((value) => value.split(" "))
  .pipe(z.tuple([z.enum(["point", "addition"]), z.uuid()]))
  .transform(([kind, id]) => ({ kind, id }));

export const ownWordsSchema = z
  .object({ recapId: z.uuid() })
  .and(
    z.union([
      z.object({ credit: own }).transform(({ credit }) => ({ wish: "credit" as const, ...credit })),
      z.object({ uncredit: own }).transform(({ uncredit }) => ({ wish: "uncredit" as const, ...uncredit })),
      z.object({ strike: own }).transform(({ strike }) => ({ wish: "strike" as const, ...strike })),
    ]),
  );

export const additionIdSchema = z.object({ recapId: z.uuid(), additionId: z.uuid() });

export type SessionId = z.output<typeof sessionIdSchema>;
export type RecapId = z.output<typeof recapIdSchema>;
export type EditRecap = z.output<typeof editRecapSchema>;
export type PublishRecap = z.output<typeof publishRecapSchema>;
export type Reword = z.output<typeof rewordSchema>;
export type EndorseInRecap = z.output<typeof endorseSchema>;
export type Include = { recapId: string; recapPointId: string; included: boolean };
export type Move = { recapId: string; recapPointId: string; direction: "up" | "down" };
export type WriteRecapPoint = z.output<typeof writeRecapPointSchema>;
export type AddToRecap = z.output<typeof additionSchema>;
export type Moderate = { recapId: string; additionId: string; state: "shown" | "hidden" };
export type CreditOwn = { recapId: string; kind: "point" | "addition"; id: string; credited: boolean };
export type AdditionId = z.output<typeof additionIdSchema>;
