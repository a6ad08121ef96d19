import { isId } from "@/lib/db/id";
import { type Tx, withLink, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openRecap } from "@/lib/recaps/queries";
import type { LinkContext, OrgContext } from "@/lib/tenancy/context";

type Bytes = Uint8Array<ArrayBuffer>;

/** The picture of a collection, as WebP, for a member who may read it. Throws `not_found`. */
export function recapPicture(ctx: OrgContext, recapId: string): Promise<Bytes> {
  return withOrg(ctx, async (tx) => {
    if (!isId(recapId)) throw notFound("picture");
    const recap = await openRecap(tx, ctx, recapId);
    return pictureOf(tx, ctx.orgId, recap.id);
  });
}

/** The same for whoever holds the link of one that the world reads. Throws `not_found`. */
export function publicRecapPicture(ctx: LinkContext): Promise<Bytes> {
  return withLink(ctx, async (tx) => {
    if (ctx.link !== "recap") throw notFound("picture");
    const open = await tx.recap.count({
      where: { orgId: ctx.orgId, id: ctx.subjectId, status: "published", audience: "world" },
    });
    if (open === 0) throw notFound("picture");
    return pictureOf(tx, ctx.orgId, ctx.subjectId);
  });
}

async function pictureOf(tx: Tx, orgId: string, recapId: string): Promise<Bytes> {
  const picture = await tx.recapPicture.findUnique({
    where: { orgId_recapId: { orgId, recapId } },
    select: { bytes: true },
  });
  if (!picture) throw notFound("picture");
  return picture.bytes;
}
