import { type CohortDays, daysOf } from "@/lib/applications/phases/rules";
import type { Question } from "@/lib/applications/rules";
import { authorize } from "@/lib/authz/policy";
import type { MatchField } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type ComposedQuestion = Question & { feeds: MatchField | null };

export type FormPage = {
  cohort: { id: string; name: string; mentors: boolean; programId: string } & CohortDays;
  questions: ComposedQuestion[];
  removed: { id: string; text: string }[];
};

/** A cohort's dates, places and application form, for those who compose it. Throws `not_found`, `forbidden`. */
export function formPage(ctx: OrgContext, cohortId: string): Promise<FormPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId)) throw notFound("cohort");
    const row = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      include: { questions: { orderBy: [{ position: "asc" }, { id: "asc" }] } },
    });
    if (!row) throw notFound("cohort");
    authorize(ctx, "manageCohort");
    const { id, name, programId, mentorsPerGroup, questions } = row;
    return {
      cohort: { id, name, programId, mentors: mentorsPerGroup > 0, ...daysOf(row) },
      questions: questions.filter(({ removedAt }) => !removedAt),
      removed: questions.filter(({ removedAt }) => removedAt).map(({ id, text }) => ({ id, text })),
    };
  });
}
