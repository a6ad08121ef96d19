const mostKept = 400;

/**
 * Names statements for node-pg, so that each connection plans a statement once: under row-level security, planning costs
 * more than running. Only the first 400 texts get a name, because a text that varies (a list of ids, many rows at once)
 * would fill every connection. An empty name is none.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostKept) return "";
    const name = `council_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
