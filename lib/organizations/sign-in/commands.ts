import { recordAudit } from "@/lib/audit/commands";
import { methodName, offeredMethods } from "@/lib/auth/methods";
import { hashToken } from "@/lib/auth/secret";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid } from "@/lib/errors";
import { domainFits } from "@/lib/organizations/sign-in/rules";
import type { ChangeSignInRules } from "@/lib/organizations/sign-in/schema";
import type { OrgContext } from "@/lib/tenancy/context";

type Input = ChangeSignInRules & {
  /** The secret of the session that asks. */
  sessionToken: string;
};

/**
 * Says which ways to sign in and which mail domains the organization takes, from everybody's next click on. Owners only.
 * Throws `invalid` on `methods` or `domains` where the very session that asks could not come in any more.
 */
export function changeSignInRules(ctx: OrgContext, input: Input, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "changeSignInRules");
    const { domains, sessionToken } = input;
    const all = offeredMethods();
    const chosen = all.filter((method) => input.methods.includes(method));
    if (chosen.length === 0) refuse("methods", "Please leave at least one way to sign in.");
    // All of them means any, also one that is set up later.
    const methods = chosen.length === all.length ? [] : chosen;
    await keepTheDoorOpen(tx, ctx, { methods, domains, sessionToken });
    await tx.organization.update({
      where: { id: ctx.orgId },
      data: { signInMethods: methods, mailDomains: domains },
    });
    await recordAudit(tx, ctx, "changeSignInRules", "Organization", ctx.orgId);
    return undefined;
  });
}

type Rule = { methods: string[]; domains: string[]; sessionToken: string };

async function keepTheDoorOpen(tx: Tx, ctx: OrgContext, { methods, domains, sessionToken }: Rule) {
  const [session] = await tx.$queryRaw<{ method: string }[]>`
    select method from my_sessions(${hashToken(sessionToken)}, ${now()}) where current`;
  const mine = session?.method === "demo" ? "mail" : (session?.method ?? "");
  if (methods.length > 0 && !methods.includes(mine))
    refuse(
      "methods",
      `You are signed in by ${methodName(mine)} yourself, and would be locked out. Sign in another way first.`,
    );
  const own = await tx.userEmail.findMany({ where: { userId: ctx.userId, verifiedAt: { not: null } } });
  if (!own.some(({ email }) => domainFits(domains, email)))
    refuse(
      "domains",
      "None of your own addresses is at one of these domains, and you would be locked out. Add one to your account first.",
    );
}

function refuse(field: string, message: string): never {
  throw invalid("", { [field]: message });
}
