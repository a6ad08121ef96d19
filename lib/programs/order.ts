import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

/** Serializes what is done to one program and its plan, so that two people never number the same rows. Throws `not_found`. */
export async function lockProgram(tx: Tx, ctx: OrgContext, programId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select "id" from "Program" where "orgId" = ${ctx.orgId}::uuid and "id" = ${programId}::uuid for update`;
  if (rows.length === 0) throw notFound("program");
}

type PlannedSession = { id: string; position: number; removedAt: Date | null };

/** The session of this program's plan and the ids of all that are in it, in order. Throws `not_found`. */
export async function loadSession(
  tx: Tx,
  ctx: OrgContext,
  where: { programId: string; programSessionId: string },
): Promise<{ session: PlannedSession; ids: string[] }> {
  const rows = await tx.programSession.findMany({
    where: { orgId: ctx.orgId, programId: where.programId },
    select: { id: true, position: true, removedAt: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const session = rows.find((row) => row.id === where.programSessionId);
  if (!session) throw notFound("session");
  return { session, ids: rows.filter((row) => !row.removedAt).map((row) => row.id) };
}

/** Numbers a plan's sessions as listed; each takes the prompts that follow it along. */
export async function renumberSessions(
  tx: Tx,
  ctx: OrgContext,
  programId: string,
  ids: string[],
): Promise<void> {
  await tx.$executeRaw`
    update "ProgramPrompt" p set "afterSession" = n.position
    from "ProgramSession" s
    join unnest(${ids}::uuid[]) with ordinality n (id, position) on n.id = s."id"
    where s."orgId" = ${ctx.orgId}::uuid and s."programId" = ${programId}::uuid
      and p."orgId" = s."orgId" and p."programId" = s."programId"
      and p."afterSession" = s."position" and p."removedAt" is null and s."position" <> n.position`;
  await tx.$executeRaw`
    update "ProgramSession" s set "position" = n.position
    from unnest(${ids}::uuid[]) with ordinality n (id, position)
    where s."orgId" = ${ctx.orgId}::uuid and s."programId" = ${programId}::uuid and s."id" = n.id`;
}

/** Numbers a session's agenda items as listed. */
export async function renumberItems(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  ids: string[],
): Promise<void> {
  await tx.$executeRaw`
    update "ProgramItem" i set "position" = n.position
    from unnest(${ids}::uuid[]) with ordinality n (id, position)
    where i."orgId" = ${ctx.orgId}::uuid and i."programSessionId" = ${sessionId}::uuid and i."id" = n.id`;
}
