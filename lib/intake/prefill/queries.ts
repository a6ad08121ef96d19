import type { FormAnswer } from "@/lib/applications/rules";
import type { MatchField } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import type { Said } from "@/lib/intake/prefill/rules";

type Feeding = { id: string; feeds: MatchField | null };

/** The application's and the roster's answers of the asking person, for their own participation. */
export const readOwnSaid = (tx: Tx, participationId: string): Promise<Said[]> =>
  tx.$queryRaw<Said[]>`
    select source, question, answer, feeds from own_intake_sources(${participationId}::uuid)`;

/** The same of everybody in a cohort, by participation: for organizers and the matching. */
export async function readAllSaid(
  tx: Tx,
  where: { orgId: string; cohortId: string },
): Promise<Map<string, Said[]>> {
  const { orgId, cohortId } = where;
  const form = await tx.formQuestion.findMany({
    where: { ...where, feeds: { not: null } },
    select: { id: true, feeds: true },
  });
  const applications = await tx.application.findMany({
    where: { orgId, cohortId, participationId: { not: null } },
    select: { participationId: true, answers: true },
  });
  const roster = await tx.$queryRaw<{ participationId: string; question: string; answer: string }[]>`
    select p."id" as "participationId", i."question", i."answer" from "Participation" p
    join "IntakeAnswer" i on i."orgId" = p."orgId" and i."membershipId" = p."membershipId"
    where p."orgId" = ${orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null
    order by i."question"`;
  const said = new Map<string, Said[]>();
  const add = (id: string, ...more: Said[]) => said.set(id, [...(said.get(id) ?? []), ...more]);
  for (const { participationId, answers } of applications)
    if (participationId)
      for (const { questionId, question, answer } of answers as FormAnswer[])
        add(participationId, { source: "application", question, answer, feeds: feedsOf(form, questionId) });
  for (const { participationId, question, answer } of roster)
    add(participationId, { source: "roster", question, answer: [answer], feeds: null });
  return said;
}

const feedsOf = (form: readonly Feeding[], questionId: string | null): MatchField | null =>
  form.find(({ id }) => id === questionId)?.feeds ?? null;
