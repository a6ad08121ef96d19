import type { Tx } from "@/lib/db/unit";
import type { LineRow, Placed } from "@/lib/recaps/lines/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * All that was said at a session and all that stands in its recap, for the command or query of an organizer whose unit of work
 * `tx` is. `recapId` is null while nothing is collected.
 */
export function lineRows(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  recapId: string | null,
): Promise<LineRow[]> {
  return tx.$queryRaw<LineRow[]>`
    select r."id" as "lineId", p."id" as "pointId", coalesce(r."agendaItemId", p."agendaItemId") as "agendaItemId",
      coalesce(r."text", p."text") as "text", g."number" as "group", r."position", coalesce(r."included", true) as "included",
      coalesce(r."highlighted", false) as "highlighted", r."mergedIntoId", p."createdAt", r."additionId" is not null as "added",
      array(select e."membershipId" from "Endorsement" e
        where e."orgId" = ${ctx.orgId}::uuid and e."pointId" = p."id"
        union select y."membershipId" from "AdditionEndorsement" y
        where y."orgId" = ${ctx.orgId}::uuid and y."additionId" = r."additionId") as "endorsers"
    from (select * from "Point" where "orgId" = ${ctx.orgId}::uuid and "sessionId" = ${sessionId}::uuid) p
    full join (select * from "RecapPoint" where "orgId" = ${ctx.orgId}::uuid and "recapId" = ${recapId}::uuid) r
      on r."pointId" = p."id"
    left join "Group" g on g."orgId" = p."orgId" and g."id" = p."groupId"`;
}

/** Where the lines of a recap stand. */
export async function placesOf(
  tx: Tx,
  ctx: OrgContext,
  recapId: string,
): Promise<(Placed & { pointId: string | null })[]> {
  const lines = await tx.recapPoint.findMany({
    where: { orgId: ctx.orgId, recapId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      pointId: true,
      agendaItemId: true,
      chapterId: true,
      position: true,
      included: true,
      highlighted: true,
      mergedIntoId: true,
    },
  });
  return lines.map(({ agendaItemId, chapterId, ...line }) => ({
    ...line,
    under: agendaItemId ?? chapterId ?? "",
  }));
}
