import type { Tx } from "@/lib/db/unit";
import { type AgendaRow, type EveningJson, type Running, runningOf } from "@/lib/evening/now/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A session's agenda in its order. */
export const readAgenda = (tx: Tx, ctx: OrgContext, sessionId: string): Promise<AgendaRow[]> =>
  tx.agendaItem.findMany({
    where: { orgId: ctx.orgId, sessionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, text: true, minutes: true },
  });

/**
 * How a session runs right now (null while it has not begun), and its agenda, in one statement. For queries that have opened the
 * session in the same unit of work.
 */
export async function readRunning(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
): Promise<{ running: Running | null; agenda: AgendaRow[] }> {
  const [row] = await tx.$queryRaw<{ evening: EveningJson | null; agenda: AgendaRow[] }[]>`select
    (select to_jsonb(e) - 'before' from "Evening" e
      where e."orgId" = ${ctx.orgId}::uuid and e."sessionId" = ${sessionId}::uuid) as "evening",
    (select coalesce(jsonb_agg(jsonb_build_object('id', i."id", 'kind', i."kind", 'text', i."text", 'minutes', i."minutes")
        order by i."position", i."id"), '[]') from "AgendaItem" i
      where i."orgId" = ${ctx.orgId}::uuid and i."sessionId" = ${sessionId}::uuid) as "agenda"`;
  const { evening = null, agenda = [] } = row ?? {};
  return { running: evening && runningOf(evening, agenda), agenda };
}
