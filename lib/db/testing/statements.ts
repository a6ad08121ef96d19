import pg from "pg";
import { vi } from "vitest";

/** The statements that one call sends, without those that every unit of work has. */
export async function statementsOf(call: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = vi.spyOn(pg.Client.prototype, "query");
  await call();
  for (const [said] of query.mock.calls as unknown[][]) {
    const text = typeof said === "string" ? said : String((said as { text?: string }).text);
    if (!/^(begin|commit|select set_config)/i.test(text.trim())) sent.push(text);
  }
  query.mockRestore();
  return sent;
}
