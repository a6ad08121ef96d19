import { authorize, can } from "@/lib/authz/policy";
import { withOrg } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

export type PastExport = { at: Date; name: string };
export type TakeOut = {
  /** The newest first. */
  past: PastExport[];
  /** The record of what was done goes into this reader's file. */
  withRecord: boolean;
  canEditOrganization: boolean;
};

const shown = 5;

/** What the page about taking everything out says: who did so before, and when. Organizers only. */
export function takeOutPage(ctx: OrgContext): Promise<TakeOut> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "exportOrganization");
    const past = await tx.$queryRaw<PastExport[]>`
      select at, name from organization_exports('-infinity'::timestamptz) limit ${shown}`;
    return {
      past,
      withRecord: can(ctx, "viewAudit"),
      canEditOrganization: can(ctx, "editOrganization"),
    };
  });
}
