import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { invalid } from "@/lib/errors";
import { drawAnew } from "@/lib/images/upload";
import { touched } from "@/lib/recaps/changes/commands";
import { openOwnCollection } from "@/lib/recaps/collections/queries";
import type { PictureWords } from "@/lib/recaps/collections/schema";
import type { RecapId } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Gives one's collection a picture, drawn anew from what was uploaded, or changes what is said about the one it has where `bytes`
 * is null. Throws `not_found`, `invalid` on `picture`.
 */
export async function setRecapPicture(
  ctx: OrgContext,
  input: PictureWords & { bytes: Uint8Array | null },
  key?: RequestKey,
): Promise<undefined> {
  const { recapId, alt, credit, bytes } = input;
  const drawn = bytes && (await drawAnew(bytes, "article", "picture"));
  return onceInOrg(ctx, key, async (tx) => {
    await openOwnCollection(tx, ctx, recapId, "lock");
    const where = { orgId: ctx.orgId, recapId };
    if (drawn) {
      // Another picture is another row, so that its address may be kept.
      await tx.recapPicture.deleteMany({ where });
      await tx.recapPicture.create({
        data: { ...where, id: newId(), ...drawn, alt, credit, createdAt: now() },
      });
    } else {
      const { count } = await tx.recapPicture.updateMany({ where, data: { alt, credit } });
      if (count === 0) throw invalid("Please choose a picture.", { picture: "Please choose a picture." });
    }
    await touched(tx, ctx, recapId);
    await recordAudit(tx, ctx, "setRecapPicture", "Recap", recapId);
    return undefined;
  });
}

/** Takes the picture away. */
export function removeRecapPicture(ctx: OrgContext, input: RecapId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await openOwnCollection(tx, ctx, input.recapId, "lock");
    await tx.recapPicture.deleteMany({ where: { orgId: ctx.orgId, recapId: input.recapId } });
    await touched(tx, ctx, input.recapId);
    await recordAudit(tx, ctx, "removeRecapPicture", "Recap", input.recapId);
    return undefined;
  });
}
