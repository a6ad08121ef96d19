import pg, { type QueryConfig } from "pg";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

const { builtins } = pg.types;

/** What Prisma's raw queries answer, where the driver's own default is another: big integers, decimals, and days in UTC. */
const parsers: Record<number, (text: string) => unknown> = {
  [builtins.INT8]: BigInt,
  [builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
  [builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [builtins.TIMESTAMP]: (text) => new Date(`${text.replace(" ", "T")}Z`),
};

const types: QueryConfig["types"] = {
  getTypeParser: (oid, format) =>
    (format === undefined || format === "text" ? parsers[oid as number] : undefined) ??
    pg.types.getTypeParser(oid, format as "text"),
};

/** SQL as Prisma's raw queries take it: a tagged template, `Prisma.sql`, or plain text with its values. */
export type RawText = TemplateStringsArray | Prisma.Sql | string;

/** The same for the driver; each connection plans a text once (lib/db/statements.ts). */
export function rawStatement(text: RawText, values: readonly unknown[]): QueryConfig<unknown[]> {
  if (typeof text === "string") return { text, values: [...values], types };
  const sql = "raw" in text ? Prisma.sql(text, ...values) : text;
  const statement = sql.text;
  return { name: database().nameOf(statement), text: statement, values: sql.values, types };
}

/** One statement outside any unit of work, as the login role, which may do nothing but call the functions meant for it. */
export async function askOutside<Rows extends object[]>(
  text: TemplateStringsArray,
  ...values: unknown[]
): Promise<Rows> {
  const { rows } = await database().pool.query(rawStatement(text, values));
  return rows as Rows;
}
