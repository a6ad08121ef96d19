import { z } from "zod";

export const uploadPairingsSchema = z.object({ cohortId: z.uuid() });
export const importPairingsSchema = z.object({ importId: z.uuid() });
export const pairImportViewSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export type UploadPairings = z.output<typeof uploadPairingsSchema> & { fileName: string; bytes: Uint8Array };
export type ImportPairings = z.output<typeof importPairingsSchema>;
