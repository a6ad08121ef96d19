import { Prisma } from "@/lib/db/generated/client";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openOwnCollection } from "@/lib/recaps/collections/queries";
import type { Pick } from "@/lib/recaps/collections/schema";
import type { OpenRecap } from "@/lib/recaps/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Something a mentor may take into a collection. */
export type Usable = {
  kind: "line" | "point";
  id: string;
  text: string;
  session: string;
  sessionId: string;
  startsAt: Date;
  question: string;
  agendaItemId: string;
  /** The world may read it there too: it is one's own, or of a recap that is public. */
  forWorld: boolean;
  /** It stands in the collection. */
  taken: boolean;
};

export type PointsToPick = {
  recapId: string;
  title: string;
  chapter: { id: string; heading: string };
  points: Usable[];
};

/**
 * What could go into a chapter of one's own collection (null: its last), the newest session first. Throws `not_found`,
 * `forbidden`.
 */
export function pointsToPick(
  ctx: OrgContext,
  recapId: string,
  chapterId: string | null,
): Promise<PointsToPick> {
  return withOrg(ctx, async (tx) => {
    const recap = await openOwnCollection(tx, ctx, recapId);
    const chapter = await tx.recapChapter.findFirst({
      where: { orgId: ctx.orgId, recapId: recap.id, ...(chapterId && { id: chapterId }) },
      orderBy: { position: "desc" },
      select: { id: true, heading: true, recap: { select: { title: true } } },
    });
    if (!chapter) throw notFound("chapter");
    const { id, heading } = chapter;
    return {
      recapId: recap.id,
      title: chapter.recap.title,
      chapter: { id, heading },
      points: await usableIn(tx, ctx, recap),
    };
  });
}

/**
 * What may be taken into a collection: one's own points, and what recaps print that are published for its cohort or for the world.
 * With `pick` that one alone, or nothing. A point of one's own that a recap prints is there once, as the recap prints it.
 */
export function usableIn(tx: Tx, ctx: OrgContext, recap: OpenRecap, pick?: Pick["pick"]): Promise<Usable[]> {
  const only = pick ? Prisma.sql`u."kind" = ${pick.kind} and u."id" = ${pick.id}::uuid` : Prisma.sql`true`;
  return tx.$queryRaw<Usable[]>`
    select u.*, s."title" as "session", s."startsAt", i."text" as "question", i."id" as "agendaItemId",
      exists (select from "RecapPoint" c where c."orgId" = ${ctx.orgId}::uuid and c."recapId" = ${recap.id}::uuid
        and (c."sourceId" = u."id" or c."pointId" = u."id")) as "taken"
    from (
      select 'line' as "kind", l."id", l."text", r."sessionId", l."agendaItemId" as "question", l."position", r."audience" = 'world' as "forWorld"
      from "RecapPoint" l join "Recap" r on r."orgId" = l."orgId" and r."id" = l."recapId" and r."status" = 'published'
      where l."orgId" = ${ctx.orgId}::uuid and l."id" in (select app_usable_lines())
      union all
      select 'point', p."id", p."text", p."sessionId", p."agendaItemId", 0, true from "Point" p
      where p."orgId" = ${ctx.orgId}::uuid and p."authorId" = ${ctx.membershipId}::uuid
        and not exists (select from "RecapPoint" l where l."orgId" = p."orgId" and l."pointId" = p."id"
          and l."id" in (select app_usable_lines()))
    ) u ("kind", "id", "text", "sessionId", "question", "position", "forWorld")
    join "Session" s on s."orgId" = ${ctx.orgId}::uuid and s."id" = u."sessionId"
    join "AgendaItem" i on i."orgId" = ${ctx.orgId}::uuid and i."id" = u."question"
    where (u."forWorld" or s."cohortId" = ${recap.cohortId}::uuid) and ${only}
    order by s."startsAt" desc, s."id", i."position", i."id", u."position", u."id"`;
}
