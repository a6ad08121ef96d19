import { z } from "zod";

const adapterProblem = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ originalCode: z.string(), constraint: z.object({ index: z.string() }).optional() }),
    }),
  }),
});

/** Whether `error` says that this unique index was violated, by a model's call or by raw SQL. */
export function brokenUnique(error: unknown, index: string): boolean {
  const parsed = adapterProblem.safeParse(error);
  if (!parsed.success) return false;
  const { originalCode, constraint } = parsed.data.meta.driverAdapterError.cause;
  return originalCode === "23505" && constraint?.index === index;
}

/** Whether the policies, not the checks before them, refused `error`'s statement. */
export function refusedByPolicy(error: unknown): boolean {
  const parsed = adapterProblem.safeParse(error);
  return parsed.success && parsed.data.meta.driverAdapterError.cause.originalCode === "42501";
}

/** Whether `error` says that an id of an address is no UUID at all. */
export function unreadableId(error: unknown): boolean {
  const parsed = adapterProblem.safeParse(error);
  return parsed.success && parsed.data.meta.driverAdapterError.cause.originalCode === "22P02";
}
