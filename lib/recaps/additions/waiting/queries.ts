import type { AdditionState } from "@/lib/db/generated/enums";
import { withOrg } from "@/lib/db/unit";
import { openRecap } from "@/lib/recaps/queries";
import { authorizeModerating } from "@/lib/recaps/rights/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** What somebody would have added, as organizers look through it. */
export type WaitingAddition = {
  id: string;
  /** Null: to a collection as a whole. */
  question: string | null;
  text: string;
  /** The name that is to stand beside it, or null. */
  credit: string | null;
  stranger: boolean;
  state: AdditionState;
  /** It stands in the recap itself. */
  taken: boolean;
  endorsements: number;
  createdAt: Date;
};

export type AdditionsDesk = {
  recapId: string;
  title: string;
  /** A mentor's own: additions stand below it, and are not taken into it. */
  collection: boolean;
  additions: WaitingAddition[];
};

/** Everything that was added to a recap, what nobody has read yet first. Organizers only. Throws `not_found`, `forbidden`. */
export function additionsDesk(ctx: OrgContext, recapId: string): Promise<AdditionsDesk> {
  return withOrg(ctx, async (tx) => {
    const recap = await openRecap(tx, ctx, recapId);
    authorizeModerating(ctx, recap);
    const additions = await tx.$queryRaw<WaitingAddition[]>`
      select a."id", i."text" as "question", a."text", a."authorId" is null as "stranger", a."state", a."createdAt",
        (select c.name from recap_credits(${recap.id}::uuid) c where c.kind = 'addition' and c.id = a."id" limit 1) as "credit",
        exists (select from "RecapPoint" p where p."orgId" = a."orgId" and p."additionId" = a."id") as "taken",
        (select count(*)::int from "AdditionEndorsement" e
          where e."orgId" = a."orgId" and e."additionId" = a."id") as "endorsements"
      from "Recap" r
      join "Addition" a on a."orgId" = r."orgId" and a."recapId" = r."id" and a."state" <> 'unconfirmed'
      left join "AgendaItem" i on i."orgId" = a."orgId" and i."id" = a."agendaItemId"
      where r."orgId" = ${ctx.orgId}::uuid and r."id" = ${recap.id}::uuid
      order by a."state" = 'held' desc, i."position", a."createdAt", a."id"`;
    const { title } = await tx.recap.findUniqueOrThrow({
      where: { orgId_id: { orgId: ctx.orgId, id: recap.id } },
      select: { title: true },
    });
    return { recapId: recap.id, title, collection: recap.authorId !== null, additions };
  });
}
