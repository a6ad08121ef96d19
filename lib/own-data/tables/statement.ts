/** Whom a statement of a declaration is about. */
export type Asked = {
  user?: string;
  org?: string;
  member?: string;
  /** Normalized, as we keep them. */
  addresses?: readonly string[];
  now?: Date;
};

const types: Record<keyof Asked, string> = {
  user: "uuid",
  org: "uuid",
  member: "uuid",
  addresses: "text[]",
  now: "timestamptz",
};

/** A declaration's SQL with its names replaced by parameters: `:org` becomes `$1::uuid`. Throws where a name has no value. */
export function bound(sql: string, asked: Asked): { text: string; values: unknown[] } {
  const names: (keyof Asked)[] = [];
  const text = sql.replaceAll(/(?<![:\w]):(user|org|member|addresses|now)\b/g, (_, found: string) => {
    const name = found as keyof Asked;
    if (asked[name] === undefined) throw new Error(`A declaration asks for :${name} where there is none.`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}::${types[name]}`;
  });
  return { text, values: names.map((name) => asked[name]) };
}
