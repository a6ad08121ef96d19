import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { database } from "@/lib/db/client";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import type { Context, LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";
import { fromJob, type Origin } from "@/lib/tenancy/origin";

export type { Tx } from "@/lib/db/transaction";

export type UnitOptions = {
  /** Milliseconds the whole unit may take; 5,000 unless told. */ timeout?: number;
};

type Settings = {
  role: string;
  org: string;
  membership: string;
  orgRole: string;
  user: string;
  linkKind: string;
  linkSubject: string;
};
type Unit = { key: string; tx: Tx; afterCommit: (() => void)[] };

const nobody: Settings = {
  role: "council_app",
  org: "",
  membership: "",
  orgRole: "",
  user: "",
  linkKind: "",
  linkSubject: "",
};
const open = new AsyncLocalStorage<Unit>();

function settingsOf(ctx: Context): Settings {
  switch (ctx.kind) {
    case "org":
      return { ...nobody, org: ctx.orgId, membership: ctx.membershipId, orgRole: ctx.role, user: ctx.userId };
    case "user":
      return { ...nobody, user: ctx.userId };
    case "link":
      return { ...nobody, org: ctx.orgId, linkKind: ctx.link, linkSubject: ctx.subjectId };
  }
}

const names: Record<keyof (Settings & Origin), string> = {
  role: "role",
  org: "app.org_id",
  membership: "app.membership_id",
  orgRole: "app.org_role",
  user: "app.user_id",
  linkKind: "app.link_kind",
  linkSubject: "app.link_subject",
  network: "app.network",
  device: "app.device",
};

/** Who is asking and from where, for this transaction alone. */
function openingOf(settings: Settings & Origin): string {
  const each = Object.entries(names).map(([key, name]) => {
    const value = settings[key as keyof typeof settings];
    return `set_config('${name}', ${pg.escapeLiteral(value)}, true)`;
  });
  return `select ${each.join(", ")}`;
}

async function unitOfWork<T>(
  settings: Settings,
  work: (tx: Tx) => Promise<T>,
  options: UnitOptions = {},
  origin: Origin = fromJob,
): Promise<T> {
  const key = JSON.stringify(settings);
  const outer = open.getStore();
  if (outer) {
    if (outer.key === key) return work(outer.tx);
    throw new Error(
      "A unit of work is already open for somebody else; two contexts never share a transaction.",
    );
  }
  const afterCommit: (() => void)[] = [];
  const result = await inTransaction(
    openingOf({ ...settings, ...origin }),
    (tx) => open.run({ key, tx, afterCommit }, () => work(tx)),
    { timeout: options.timeout ?? 5_000 },
  );
  for (const wake of afterCommit) wake();
  return result;
}

/**
 * One transaction as the restricted role, bound to an organization and a membership in it. Inside another `withOrg` of
 * the same context it joins that transaction, so commands compose.
 */
export const withOrg = <T>(ctx: OrgContext, work: (tx: Tx) => Promise<T>, options?: UnitOptions) =>
  unitOfWork(settingsOf(ctx), work, options, ctx.origin);

/** One transaction as the restricted role, bound to a person's own rows. */
export const withUser = <T>(ctx: UserContext, work: (tx: Tx) => Promise<T>, options?: UnitOptions) =>
  unitOfWork(settingsOf(ctx), work, options, ctx.origin);

/** One transaction as the restricted role, bound to what one link opens. */
export const withLink = <T>(ctx: LinkContext, work: (tx: Tx) => Promise<T>, options?: UnitOptions) =>
  unitOfWork(settingsOf(ctx), work, options);

/** One transaction as the system role: sign-in, the relay and the jobs, nothing else. */
export const system = <T>(work: (tx: Tx) => Promise<T>, options?: UnitOptions) =>
  unitOfWork({ ...nobody, role: "council_system" }, work, options);

/** Runs once the open unit of work has committed; never if it rolls back. */
export function afterCommit(wake: () => void): void {
  const unit = open.getStore();
  if (!unit) throw new Error("afterCommit needs an open unit of work.");
  unit.afterCommit.push(wake);
}

/** From so many new rows on, plans that were made for a table as it was do not fit it any more. */
export const MANY = 100;

/** Says that the open unit of work has written `MANY` rows or more: once it has committed, statements are planned for them. */
export const manyRowsWritten = (): void => afterCommit(() => database().planAnew());
