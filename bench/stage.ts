import type pg from "pg";
import type { Target } from "./load";
import { visit } from "./visit";

/** The database that the one server of Council is connected to, by name. */
export const served = "bench";

/** The two that take turns under that name, while they wait. */
export const hidden = { one: "bench_one", many: "bench_many" };

export type Size = keyof typeof hidden;

/**
 * Puts one of the two databases on stage, by renaming it. Two processes of the same program differ by a tenth in speed, as
 * much as the growth that is to be measured; so there is one process, and what is under it changes.
 */
export class Stage {
  private shown: Size | undefined;

  constructor(private readonly admin: pg.Client) {}

  async show(size: Size): Promise<void> {
    if (this.shown === size) return;
    if (this.shown) await this.rename(served, hidden[this.shown]);
    await this.rename(hidden[size], served);
    this.shown = size;
  }

  private async rename(from: string, to: string): Promise<void> {
    await this.admin.query(`alter database ${from} with allow_connections false`);
    await this.untilIdle(from);
    const connected = () =>
      this.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [from]);
    while ((await connected()).rowCount) await new Promise((resolve) => setTimeout(resolve, 10));
    await this.admin.query(`alter database ${from} rename to ${to}`);
    await this.admin.query(`alter database ${to} with allow_connections true`);
  }

  /** Load tools leave their last requests behind: those are answered before their connections go. */
  private async untilIdle(name: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const { rowCount } = await this.admin.query(
        "select from pg_stat_activity where datname = $1 and state <> 'idle'",
        [name],
      );
      if (!rowCount) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** Waits until a page answers again, after the server has lost its connections. */
export async function untilBack(target: Target): Promise<void> {
  for (let tries = 0; ; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      await visit(target);
      return;
    } catch (error) {
      if (tries === 40) throw error;
    }
  }
}
