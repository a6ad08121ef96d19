import { Prisma } from "@/lib/db/generated/client";

/** The rows of a statement as one array of objects, so that several lists come in one statement. Times in it arrive as text. */
export const jsonList = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(select coalesce(jsonb_agg(to_jsonb(w)), '[]') from (${rows}) w)`;
