import { z } from "zod";

const slider = z.coerce.number("Please choose a number.").int().min(0).max(10);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const runDraftSchema = z.object({
  cohortId: z.uuid(),
  mode: z.enum(["total", "fairest", "stable"], "Please choose what to look for."),
  topics: slider,
  wishes: slider,
  industry: slider,
  jobFunction: slider,
  seniority: slider,
  hours: slider,
  languages: slider,
  differentEmployer: ticked,
  notOwnManager: ticked,
  sharedLanguage: ticked,
  mentorSenior: ticked,
  sharedHours: z.coerce.number("Please write a number.").int().min(0).max(40, "At most 40 hours."),
  /** A draft whose locked pairs stay. */
  keep: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .transform((id) => id || null),
});

export const draftIdSchema = z.object({ draftId: z.uuid() });

/** One mentee of the draft, and whether their pair is to stay: "on:<id>" or "off:<id>", as a button says it. */
export const lockPairSchema = z.object({
  draftId: z.uuid(),
  lock: z
    .string()
    .regex(/^(on|off):[0-9a-f-]{36}$/)
    .transform((said) => ({ menteeId: said.slice(said.indexOf(":") + 1), locked: said.startsWith("on") })),
});

export const movePairSchema = z.object({
  draftId: z.uuid(),
  menteeId: z.uuid(),
  /** Empty: nobody. */
  mentorId: z.union([z.uuid(), z.literal("")]).transform((id) => id || null),
});

/** What the board of a draft sends as `mentorId`: a mentor's id, nothing for nobody, or "listed" for the one in its list. */
export const placeMenteeSchema = z
  .object({
    draftId: z.uuid(),
    menteeId: z.uuid("Please choose a mentee first."),
    mentorId: z.string("Please choose a mentor."),
    listed: z.string().default(""),
  })
  .transform(({ mentorId, listed, ...rest }) => ({
    ...rest,
    mentorId: mentorId === "listed" ? listed : mentorId,
  }))
  .pipe(movePairSchema);

export const undoChangeSchema = z.object({ draftId: z.uuid(), changeId: z.uuid() });

export const publishDraftSchema = z.object({
  draftId: z.uuid(),
  /** One mentee alone; empty: everybody. */
  menteeId: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .transform((id) => id || null),
});

export type RunDraft = z.output<typeof runDraftSchema>;
export type DraftId = z.output<typeof draftIdSchema>;
export type LockPair = z.output<typeof lockPairSchema>;
export type MovePair = z.output<typeof movePairSchema>;
export type UndoChange = z.output<typeof undoChangeSchema>;
export type PublishDraft = z.output<typeof publishDraftSchema>;

export const DRAFT_ROWS = 50;

/** A draft's address: what cannot be read is left out. */
export const draftViewSchema = z.object({
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
  search: z.string().trim().max(80).catch(""),
  show: z.enum(["pairs", "left", "locked"]).catch("pairs"),
});
export type DraftView = z.output<typeof draftViewSchema>;

/** Two to four drafts to compare. */
export const compareSchema = z.object({
  draft: z
    .union([z.string(), z.array(z.string())])
    .catch([])
    .transform((ids) => [...new Set([ids].flat())].slice(0, 4)),
});
