import { authorize } from "@/lib/authz/policy";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type TopicsPage = {
  program: { id: string; name: string };
  /** Each with how many people have chosen it. */
  topics: { id: string; name: string; chosen: number }[];
  removed: { id: string; name: string }[];
};

/** A program's list of topics, for those who keep it. Throws `not_found`, `forbidden`. */
export function topicsPage(ctx: OrgContext, programId: string): Promise<TopicsPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "manageProgram");
    if (!isId(programId)) throw notFound("program");
    const program = await tx.program.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: programId } },
      select: {
        id: true,
        name: true,
        topics: {
          select: { id: true, name: true, removedAt: true, _count: { select: { chosen: true } } },
          orderBy: [{ position: "asc" }, { id: "asc" }],
        },
      },
    });
    if (!program) throw notFound("program");
    const { topics, ...about } = program;
    return {
      program: about,
      topics: topics
        .filter(({ removedAt }) => !removedAt)
        .map(({ id, name, _count }) => ({ id, name, chosen: _count.chosen })),
      removed: topics.filter(({ removedAt }) => removedAt).map(({ id, name }) => ({ id, name })),
    };
  });
}
