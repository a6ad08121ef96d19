import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid } from "@/lib/errors";
import { type Gathering, openGathering, readersFor } from "@/lib/prep/gatherings/queries";
import type { SavePrep, SharePrep } from "@/lib/prep/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Keeps what a mentee prepares for a session or a meeting; who reads it stays as it is, at first nobody. Called while they type, so it leaves no
 * event. Throws `not_found`, `forbidden`.
 */
export function savePrep(ctx: OrgContext, input: SavePrep, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await sheetFor(tx, ctx, input);
    return undefined;
  });
}

/**
 * The same, and says who reads it: exactly these people, of those they are paired with or sit with, and of a meeting the
 * other one alone. Throws `not_found`,
 * `forbidden`, `invalid` on `readers` for anybody else.
 */
export function sharePrep(ctx: OrgContext, input: SharePrep, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId, membershipId: ownerId } = ctx;
    const { gathering, sheetId } = await sheetFor(tx, ctx, input);
    const people = await readersFor(tx, ctx, gathering);
    const chosen = new Set(input.readers);
    if ([...chosen].some((id) => !people.some(({ membershipId }) => membershipId === id)))
      throw invalid("Somebody you chose cannot be reached from here any more.", {
        readers: "Please choose again who may read it.",
      });
    await tx.prepShare.deleteMany({ where: { orgId, sheetId, ownerId, readerId: { notIn: [...chosen] } } });
    await tx.prepShare.createMany({
      data: [...chosen].map((readerId) => ({
        orgId,
        id: newId(),
        sheetId,
        ownerId,
        readerId,
        createdAt: now(),
      })),
      skipDuplicates: true,
    });
    await tx.prepSheet.updateMany({
      where: { orgId, id: sheetId, chosenAt: null },
      data: { chosenAt: now() },
    });
    await recordAudit(tx, ctx, "sharePrep", "PrepSheet", sheetId);
    return undefined;
  });
}

/** The asking mentee's sheet for a session or a meeting, with these lines. */
async function sheetFor(
  tx: Tx,
  ctx: OrgContext,
  { gathering: about, asks, moved, challenge }: SavePrep,
): Promise<{ gathering: Gathering; sheetId: string }> {
  const { orgId, membershipId: ownerId } = ctx;
  const gathering = await openGathering(tx, ctx, about);
  authorize(ctx, "prepare", gathering.relations);
  const said = { asks, moved, challenge, updatedAt: now() };
  const { kind, id } = gathering;
  const sheet = await tx.prepSheet.upsert({
    where:
      kind === "session"
        ? { orgId_sessionId_ownerId: { orgId, sessionId: id, ownerId } }
        : { orgId_meetingId_ownerId: { orgId, meetingId: id, ownerId } },
    create: {
      orgId,
      id: newId(),
      ...(kind === "session" ? { sessionId: id } : { meetingId: id }),
      ownerId,
      createdAt: now(),
      ...said,
    },
    update: said,
    select: { id: true },
  });
  return { gathering, sheetId: sheet.id };
}
