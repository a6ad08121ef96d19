import { authorize, can } from "@/lib/authz/policy";
import { forbidden, notFound } from "@/lib/errors";
import type { OpenRecap } from "@/lib/recaps/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Whether this member may read it. */
export function mayRead(ctx: OrgContext, recap: OpenRecap): boolean {
  const published = recap.status === "published";
  const reader = published && (recap.audience === "world" || recap.participant);
  if (recap.authorId === null) return can(ctx, "viewRecap", reader ? ["reader"] : []);
  const relations = [...authorOf(ctx, recap), ...(reader ? (["reader"] as const) : [])];
  return can(ctx, "viewCollection", relations) || (published && can(ctx, "withdrawCollection"));
}

/** Who the asking member is to a collection. */
export const authorOf = (ctx: OrgContext, { authorId }: Pick<OpenRecap, "authorId">): ["author"] | [] =>
  authorId === ctx.membershipId ? ["author"] : [];

/** Whether this member may change it: organizers a session's recap, a mentor their own collection. */
export const mayEdit = (ctx: OrgContext, recap: OpenRecap): boolean =>
  recap.authorId === null ? can(ctx, "editRecap") : can(ctx, "editCollection", authorOf(ctx, recap));

/** The same, refusing whoever may not. */
export function authorizeEdit(ctx: OrgContext, recap: OpenRecap): void {
  if (recap.authorId === null) authorize(ctx, "editRecap");
  else authorize(ctx, "editCollection", authorOf(ctx, recap));
}

/** Whether this member reads first what strangers add: organizers, and beside a collection its author alone. */
export const mayModerate = (ctx: OrgContext, recap: OpenRecap): boolean =>
  recap.authorId === null ? can(ctx, "moderateAdditions") : mayEdit(ctx, recap);

/** The same, refusing whoever may not. */
export function authorizeModerating(ctx: OrgContext, recap: OpenRecap): void {
  if (!mayModerate(ctx, recap)) throw forbidden();
}

/** The recap as one of a session. Throws `not_found` for a collection. */
export function ofSession(recap: OpenRecap): OpenRecap & { sessionId: string } {
  const { sessionId } = recap;
  if (sessionId === null) throw notFound("recap");
  return { ...recap, sessionId };
}
