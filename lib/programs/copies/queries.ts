import { authorize } from "@/lib/authz/policy";
import { withOrg } from "@/lib/db/unit";
import { builtInOutlines, type TemplateOutline } from "@/lib/programs/templates/catalog";
import type { OrgContext } from "@/lib/tenancy/context";

/** Everything a new program can begin as: what comes with the product, then what the organization keeps. Organizers only. */
export function templateChoice(ctx: OrgContext): Promise<TemplateOutline[]> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "manageProgram");
    const rows = await tx.program.findMany({
      relationLoadStrategy: "join",
      where: { orgId: ctx.orgId, isTemplate: true, archivedAt: null },
      select: {
        id: true,
        name: true,
        summary: true,
        groupSize: true,
        mentorsPerGroup: true,
        sessions: { where: { removedAt: null }, select: { title: true }, orderBy: { position: "asc" } },
        prompts: { where: { removedAt: null }, select: { id: true } },
      },
      orderBy: { id: "desc" },
    });
    const own = rows.map(({ id, sessions, prompts, ...row }) => ({
      ...row,
      key: id,
      sessions: sessions.map(({ title }) => title),
      prompts: prompts.length,
    }));
    return [...builtInOutlines, ...own];
  });
}
