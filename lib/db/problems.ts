import { z } from "zod";

// A model's call fails with Prisma's error around the driver's, a raw statement with the driver's own.
const ofModel = z
  .object({
    meta: z.object({
      driverAdapterError: z.object({
        cause: z.object({
          originalCode: z.string(),
          constraint: z.object({ index: z.string() }).optional(),
        }),
      }),
    }),
  })
  .transform(({ meta: { driverAdapterError } }) => ({
    code: driverAdapterError.cause.originalCode,
    constraint: driverAdapterError.cause.constraint?.index,
  }));
const ofStatement = z.object({ code: z.string(), constraint: z.string().optional() });

/** Postgres' five signs for what went wrong, and the constraint it was about; undefined where it was not Postgres. */
function problemOf(error: unknown): { code: string; constraint?: string | undefined } | undefined {
  return ofModel.safeParse(error).data ?? ofStatement.safeParse(error).data;
}

/** Whether `error` says that this unique index was violated, by a model's call or by raw SQL. */
export function brokenUnique(error: unknown, index: string): boolean {
  const problem = problemOf(error);
  return problem?.code === "23505" && problem.constraint === index;
}

/** Whether the policies, not the checks before them, refused `error`'s statement. */
export const refusedByPolicy = (error: unknown): boolean => problemOf(error)?.code === "42501";

/** Whether `error` says that an id of an address is no UUID at all. */
export const unreadableId = (error: unknown): boolean => problemOf(error)?.code === "22P02";
