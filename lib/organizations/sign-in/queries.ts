import { type Method, methodName, offeredMethods } from "@/lib/auth/methods";
import { authorize, can } from "@/lib/authz/policy";
import { withOrg } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

export type SignInRules = {
  /** Each way this server offers, and whether it lets in here. */
  methods: { id: Method; name: string; allowed: boolean }[];
  /** Empty: any. */
  domains: string[];
  canChange: boolean;
};

/** Which ways to sign in and which mail domains an organization takes. */
export function signInRules(ctx: OrgContext): Promise<SignInRules> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewOrganization");
    const { signInMethods, mailDomains } = await tx.organization.findUniqueOrThrow({
      where: { id: ctx.orgId },
      select: { signInMethods: true, mailDomains: true },
    });
    const methods = offeredMethods().map((id) => ({
      id,
      name: methodName(id),
      allowed: signInMethods.length === 0 || signInMethods.includes(id),
    }));
    return { methods, domains: mailDomains, canChange: can(ctx, "changeSignInRules") };
  });
}
