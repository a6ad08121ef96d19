import { differences, fingerprint, tablesWritten } from "@/lib/db/testing/fingerprint";
import type { World } from "@/lib/db/testing/world";
import { type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";
import type { Context } from "@/lib/tenancy/context";

/** What a call came to, seen from inside its transaction just before that was rolled back. */
export type Rehearsal =
  | { outcome: "refused"; error: unknown }
  | { outcome: "answered"; answer: unknown; changed: string[] };

type Scene = {
  ctx: Context;
  /** Brings the world into the state the call needs. */
  prepare?: ((tx: Tx) => Promise<unknown>) | undefined;
  call: () => Promise<unknown>;
  /** Whose rows must be looked at for changes. */
  watch: World;
};

class Undone extends Error {
  constructor(readonly rehearsal: Rehearsal) {
    super("Rolled back on purpose.");
  }
}

function inUnit<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  const options = { timeout: 30_000 };
  switch (ctx.kind) {
    case "org":
      return withOrg(ctx, work, options);
    case "user":
      return withUser(ctx, work, options);
    case "link":
      return withLink(ctx, work, options);
  }
}

async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`select set_config('role', 'council_system', true)`;
  const result = await work();
  await tx.$executeRaw`select set_config('role', 'council_app', true)`;
  return result;
}

/** The tables of `watch` that the call changed. It is taken back for that, so that what stood before can be looked at. */
async function changes(tx: Tx, { call, watch }: Scene): Promise<{ answer: unknown; changed: string[] }> {
  const before = await tablesWritten(tx);
  await tx.$executeRaw`savepoint rehearsal`;
  const answer = await call();
  return asSystem(tx, async () => {
    const after = await tablesWritten(tx);
    const written = [...after]
      .filter(([table, count]) => count !== before.get(table))
      .map(([table]) => table);
    if (written.length === 0) return { answer, changed: [] };
    const now = await fingerprint(tx, watch, written);
    await tx.$executeRaw`rollback to savepoint rehearsal`;
    await tx.$executeRaw`select set_config('role', 'council_system', true)`;
    const then = await fingerprint(tx, watch, written);
    return { answer, changed: differences(then, now) };
  });
}

/**
 * Calls a command or query for real, inside a unit of work of the same context, which it joins and which is rolled back: the
 * world stays as it was. Throws where `prepare` fails, for then the row that asked for it is wrong.
 */
export async function rehearse(scene: Scene): Promise<Rehearsal> {
  let prepared = false;
  try {
    return await inUnit(scene.ctx, async (tx): Promise<Rehearsal> => {
      if (scene.prepare) await asSystem(tx, () => scene.prepare?.(tx) ?? Promise.resolve());
      prepared = true;
      throw new Undone({ outcome: "answered", ...(await changes(tx, scene)) });
    });
  } catch (error) {
    if (error instanceof Undone) return error.rehearsal;
    if (!prepared) throw error;
    return { outcome: "refused", error };
  }
}
