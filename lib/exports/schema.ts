import { z } from "zod";

export const exportKinds = ["people", "pairings", "attendance", "answers"] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportKindSchema = z.enum(exportKinds);

/** Which cohort an address asks for; "" is everybody, and what cannot be an id is nobody's. */
export const exportCohortSchema = z.union([z.literal("").transform(() => null), z.uuid()]);
