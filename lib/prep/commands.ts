import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { nearPeople } from "@/lib/cohorts/company/queries";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid } from "@/lib/errors";
import type { PrepLines } from "@/lib/prep/rules";
import type { SavePrep, SharePrep } from "@/lib/prep/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Keeps what a mentee prepares for a session; who reads it stays as it is, at first nobody. Called while they type, so it leaves no
 * event. Throws `not_found`, `forbidden`.
 */
export function savePrep(ctx: OrgContext, input: SavePrep, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await sheetFor(tx, ctx, input);
    return undefined;
  });
}

/**
 * The same, and says who reads it: exactly these people, of whom the mentee is paired with or sits with. Throws `not_found`,
 * `forbidden`, `invalid` on `readers` for anybody else.
 */
export function sharePrep(ctx: OrgContext, input: SharePrep, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId, membershipId: ownerId } = ctx;
    const sheetId = await sheetFor(tx, ctx, input);
    const people = await nearPeople(tx, ctx, { sessionId: input.sessionId });
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

/** The asking mentee's sheet for a session, with these lines; the id. */
async function sheetFor(
  tx: Tx,
  ctx: OrgContext,
  { sessionId, asks, moved, challenge }: PrepLines & { sessionId: string },
): Promise<string> {
  const { orgId, membershipId: ownerId } = ctx;
  const session = await openSession(tx, ctx, sessionId);
  authorize(ctx, "prepare", session.relations);
  const said = { asks, moved, challenge, updatedAt: now() };
  const { id } = await tx.prepSheet.upsert({
    where: { orgId_sessionId_ownerId: { orgId, sessionId, ownerId } },
    create: { orgId, id: newId(), sessionId, ownerId, createdAt: now(), ...said },
    update: said,
    select: { id: true },
  });
  return id;
}
