import { differences, type Fingerprint, fingerprint } from "@/lib/db/testing/fingerprint";
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

// Nothing that is rehearsed stays, so a world is looked at once, and again only where it was prepared for the call.
const untouched = new WeakMap<World, Promise<Fingerprint>>();

function before(tx: Tx, { prepare, watch }: Scene): Promise<Fingerprint> {
  if (prepare)
    return asSystem(tx, async () => {
      await prepare(tx);
      return fingerprint(tx, watch);
    });
  const known = untouched.get(watch) ?? asSystem(tx, () => fingerprint(tx, watch));
  untouched.set(watch, known);
  return known;
}

/**
 * Calls a command or query for real, inside a unit of work of the same context, which it joins and which is rolled back: the
 * world stays as it was. Throws where `prepare` fails, for then the row that asked for it is wrong.
 */
export async function rehearse(scene: Scene): Promise<Rehearsal> {
  let prepared = false;
  try {
    return await inUnit(scene.ctx, async (tx): Promise<Rehearsal> => {
      const then = await before(tx, scene);
      prepared = true;
      const answer = await scene.call();
      const now = await asSystem(tx, () => fingerprint(tx, scene.watch));
      throw new Undone({ outcome: "answered", answer, changed: differences(then, now) });
    });
  } catch (error) {
    if (error instanceof Undone) return error.rehearsal;
    if (!prepared) throw error;
    return { outcome: "refused", error };
  }
}
