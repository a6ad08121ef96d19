import { AsyncLocalStorage } from "node:async_hooks";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Context, LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";
import { fromJob, type Origin } from "@/lib/tenancy/origin";

/** The client inside a unit of work: one transaction, one role, one set of settings. */
export type Tx = Prisma.TransactionClient;

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

async function unitOfWork<T>(
  settings: Settings,
  work: (tx: Tx) => Promise<T>,
  options: UnitOptions = {},
  { network, device }: Origin = fromJob,
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
  const result = await database().prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('role', ${settings.role}, true), set_config('app.org_id', ${settings.org}, true),
        set_config('app.membership_id', ${settings.membership}, true), set_config('app.org_role', ${settings.orgRole}, true),
        set_config('app.user_id', ${settings.user}, true), set_config('app.link_kind', ${settings.linkKind}, true),
        set_config('app.link_subject', ${settings.linkSubject}, true),
        set_config('app.network', ${network}, true), set_config('app.device', ${device}, true)`;
      return open.run({ key, tx, afterCommit }, () => work(tx));
    },
    { timeout: options.timeout ?? 5_000, maxWait: 10_000 },
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
