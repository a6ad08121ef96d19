import { authorize, can } from "@/lib/authz/policy";
import { isId } from "@/lib/db/id";
import { notFound } from "@/lib/errors";
import type { OpenSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Which group the asking member sees of those they ask for: one, or null for all of them, or for none yet. Throws `not_found` for others. */
export function groupToShow(ctx: OrgContext, session: OpenSession, asked: string | undefined): string | null {
  const { myGroupId, relations } = session;
  const canSeeAll = can(ctx, "viewPoints");
  const wanted = asked === "all" ? null : (asked ?? myGroupId);
  if (wanted !== null && !isId(wanted)) throw notFound("group");
  if (!canSeeAll && wanted !== myGroupId) throw notFound("group");
  if (wanted !== null || canSeeAll) authorize(ctx, "viewPoints", relations);
  return wanted;
}
