import { authorize } from "@/lib/authz/policy";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

/** A picture of the organization, as WebP. Throws `not_found`. */
export function picture(ctx: OrgContext, pictureId: string): Promise<Uint8Array<ArrayBuffer>> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewOrganization");
    const row = isId(pictureId)
      ? await tx.picture.findUnique({
          where: { orgId_id: { orgId: ctx.orgId, id: pictureId } },
          select: { bytes: true },
        })
      : null;
    if (!row) throw notFound("picture");
    return row.bytes;
  });
}
