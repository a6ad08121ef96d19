import { z } from "zod";

/** The button pressed says what is wished: `none` takes a wish back. */
export const wishSchema = z.object({
  cohortId: z.uuid(),
  aboutId: z.uuid(),
  do: z.enum(["shortlist", "apart", "manager", "none", "up", "down"]),
});

/** The page's address: what cannot be read is left out. */
export const wishesViewSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export type WishAbout = { cohortId: string; aboutId: string };
export type PlaceWish = WishAbout & { kind: "shortlist" | "apart" | "manager" };
export type MoveWish = WishAbout & { direction: "up" | "down" };
