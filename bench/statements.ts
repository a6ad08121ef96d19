import type pg from "pg";
import { median, type Target } from "./load";
import { type LogLine, logDuring } from "./server-log";
import { served } from "./stage";
import { visit } from "./visit";

const VIEWS = 9;

/** BEGIN with its settings, commit, and the look-up of the session: what every signed-in view needs at least. */
const OVERHEAD = 3;

export type Statements = { beyondOverhead: number; texts: string[] };

/**
 * How many statements one view of a page sends, beyond the unit of work's own two and the session look-up:
 * the median of several views, since a poll of the background may fall into one of them. `texts` is one such view's.
 */
export async function statementsPerView(admin: pg.Client, target: Target): Promise<Statements> {
  const views: string[][] = [];
  await visit(target);
  for (let view = 0; view < VIEWS; view++) {
    const lines = await logDuring(admin, {}, async () => {
      await visit(target);
    });
    views.push(lines.filter((line) => line.dbname === served).flatMap(statementOf));
  }
  const count = median(views.map((view) => view.length));
  return {
    beyondOverhead: count - OVERHEAD,
    texts: views.find((view) => view.length === count) ?? [],
  };
}

/** Both protocols: "statement: BEGIN" and "execute <unnamed>: select …". */
function statementOf({ message }: LogLine): string[] {
  const text = /^(?:statement|execute [^:]+): (.*)$/s.exec(message)?.[1];
  return text ? [text] : [];
}
