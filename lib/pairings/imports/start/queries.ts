import { authorize } from "@/lib/authz/policy";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { closedWords } from "@/lib/pairings/imports/words/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** What the page needs that takes a list of pairings: the cohort, and why it takes none now. Throws `not_found`. */
export function pairImportStart(
  ctx: OrgContext,
  cohortId: string,
): Promise<{ cohort: { id: string; name: string }; closed: string | null }> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "proposePairing");
    if (!isId(cohortId)) throw notFound("cohort");
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      select: { id: true, name: true, status: true },
    });
    if (!cohort) throw notFound("cohort");
    return { cohort: { id: cohort.id, name: cohort.name }, closed: closedWords(cohort.status) };
  });
}
