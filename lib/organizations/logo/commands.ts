import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import type { EncodedPicture } from "@/lib/images/encode";
import { drawAnew } from "@/lib/images/upload";
import type { OrgContext } from "@/lib/tenancy/context";

/** Gives the organization a logo, drawn anew from what was uploaded. Owners only. Throws `invalid` on `logo`. */
export async function setLogo(
  ctx: OrgContext,
  input: { bytes: Uint8Array },
  key?: RequestKey,
): Promise<undefined> {
  authorize(ctx, "editOrganization");
  const drawn = await drawAnew(input.bytes, "logo", "logo");
  return onceInOrg(ctx, key, (tx) => replaceLogo(tx, ctx, drawn));
}

/** Takes the logo away; the name stands in its place. Owners only. */
export function removeLogo(ctx: OrgContext, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, (tx) => replaceLogo(tx, ctx, null));
}

async function replaceLogo(tx: Tx, ctx: OrgContext, drawn: EncodedPicture | null): Promise<undefined> {
  authorize(ctx, "editOrganization");
  const { orgId } = ctx;
  await tx.$queryRaw`select from "Organization" where "id" = ${orgId}::uuid for no key update`;
  const before = await tx.organization.findUniqueOrThrow({
    where: { id: orgId },
    select: { logoId: true },
  });
  const logoId = drawn ? newId() : null;
  if (drawn && logoId)
    await tx.picture.create({ data: { orgId, id: logoId, kind: "logo", createdAt: now(), ...drawn } });
  await tx.organization.update({ where: { id: orgId }, data: { logoId } });
  if (before.logoId) await tx.picture.deleteMany({ where: { orgId, id: before.logoId } });
  await recordAudit(tx, ctx, drawn ? "setLogo" : "removeLogo", "Organization", orgId);
  return undefined;
}
