import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { brokenUnique } from "@/lib/db/problems";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import type { EncodedPicture } from "@/lib/images/encode";
import { drawAnew } from "@/lib/images/upload";
import { lockProgram } from "@/lib/programs/order";
import { slugFor } from "@/lib/programs/public/rules";
import type { EditPublicPage } from "@/lib/programs/public/schema";
import type { OrgContext } from "@/lib/tenancy/context";

type ProgramId = { programId: string };

const taken = "Another program of yours has this address already. Please choose another one.";

/** Changes what a program's public page says, and its address. Throws `not_found`, `invalid` on `slug`. */
export async function editPublicPage(
  ctx: OrgContext,
  input: EditPublicPage,
  key?: RequestKey,
): Promise<undefined> {
  const { programId, slug, ...data } = input;
  try {
    return await onceInOrg(ctx, key, async (tx) => {
      await hold(tx, ctx, programId);
      await tx.program.update({
        where: { orgId_id: { orgId: ctx.orgId, id: programId } },
        data: { ...data, publicSlug: slug },
      });
      await recordAudit(tx, ctx, "editPublicPage", "Program", programId);
      return undefined;
    });
  } catch (error) {
    if (brokenUnique(error, "Program_orgId_publicSlug_key")) throw invalid(taken, { slug: taken });
    throw error;
  }
}

/** Opens the page to everybody. Throws `not_found`, `conflict` for an archived program, or where its address is taken. */
export async function publishProgram(
  ctx: OrgContext,
  input: ProgramId,
  key?: RequestKey,
): Promise<undefined> {
  try {
    return await onceInOrg(ctx, key, async (tx) => {
      const { name, publicSlug, archivedAt } = await hold(tx, ctx, input.programId);
      if (archivedAt) throw conflict("This program is archived. Take it up again before you publish it.");
      await tx.program.update({
        where: { orgId_id: { orgId: ctx.orgId, id: input.programId } },
        data: { publishedAt: now(), publicSlug: publicSlug ?? slugFor(name) },
      });
      await recordAudit(tx, ctx, "publishProgram", "Program", input.programId);
      return undefined;
    });
  } catch (error) {
    if (brokenUnique(error, "Program_orgId_publicSlug_key")) throw conflict(taken);
    throw error;
  }
}

/** Takes the page down; what was sent stays, and its senders still see it. Throws `not_found`. */
export function unpublishProgram(ctx: OrgContext, input: ProgramId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await hold(tx, ctx, input.programId);
    await tx.program.update({
      where: { orgId_id: { orgId: ctx.orgId, id: input.programId } },
      data: { publishedAt: null },
    });
    await recordAudit(tx, ctx, "unpublishProgram", "Program", input.programId);
    return undefined;
  });
}

/** Gives the page a picture, drawn anew from what was uploaded. Throws `not_found`, `invalid` on `cover`. */
export async function setCover(
  ctx: OrgContext,
  input: ProgramId & { bytes: Uint8Array },
  key?: RequestKey,
): Promise<undefined> {
  authorize(ctx, "publishProgram");
  const drawn = await drawAnew(input.bytes, "cover", "cover");
  return onceInOrg(ctx, key, (tx) => replaceCover(tx, ctx, input.programId, drawn));
}

/** Takes the picture away. Throws `not_found`. */
export const removeCover = (ctx: OrgContext, input: ProgramId, key?: RequestKey): Promise<undefined> =>
  onceInOrg(ctx, key, (tx) => replaceCover(tx, ctx, input.programId, null));

async function replaceCover(tx: Tx, ctx: OrgContext, id: string, drawn: EncodedPicture | null) {
  const { orgId } = ctx;
  const before = (await hold(tx, ctx, id)).coverId;
  const coverId = drawn ? newId() : null;
  if (drawn && coverId)
    await tx.picture.create({ data: { orgId, id: coverId, kind: "cover", createdAt: now(), ...drawn } });
  await tx.program.update({ where: { orgId_id: { orgId, id } }, data: { coverId } });
  if (before) await tx.picture.deleteMany({ where: { orgId, id: before } });
  await recordAudit(tx, ctx, drawn ? "setCover" : "removeCover", "Program", id);
  return undefined;
}

/** The program, locked, for whoever may publish it. A template has no public page. */
async function hold(tx: Tx, ctx: OrgContext, id: string) {
  await lockProgram(tx, ctx, id);
  authorize(ctx, "publishProgram");
  const program = await tx.program.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id }, isTemplate: false },
    select: { name: true, publicSlug: true, archivedAt: true, coverId: true },
  });
  if (!program) throw notFound("program");
  return program;
}
