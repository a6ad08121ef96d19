const mostKept = 400;

export type StatementNames = {
  /** The name under which connections keep a statement planned. An empty one is none. */
  nameOf: (query: { sql: string }) => string;
  /** Every statement gets another name, so each connection plans it again when it comes. */
  planAnew: () => void;
};

/**
 * Names statements for node-pg, so that each connection plans a statement once: under row-level security, planning costs
 * more than running. Only the first 400 texts get a name, because a text that varies (a list of ids, many rows at once)
 * would fill every connection.
 */
export function statementNames(): StatementNames {
  const names = new Map<string, string>();
  let generation = 0;
  return {
    nameOf({ sql }) {
      const known = names.get(sql);
      if (known !== undefined) return known;
      if (names.size >= mostKept) return "";
      const name = `council_${generation}_${names.size}`;
      names.set(sql, name);
      return name;
    },
    planAnew() {
      generation += 1;
      names.clear();
    },
  };
}
