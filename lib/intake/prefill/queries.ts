import type { FormAnswer } from "@/lib/applications/rules";
import type { MatchField, ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import type { Said, Sources } from "@/lib/intake/prefill/rules";

/** The columns of a participation from which `sourcesOf` knows somebody. */
export const sourceColumns = {
  role: true,
  membership: {
    select: {
      employer: true,
      yearsOfExperience: true,
      topics: true,
      timeZone: true,
      details: {
        select: {
          part: true,
          employer: true,
          industry: true,
          seniority: true,
          languages: true,
          timeZone: true,
          topics: true,
        },
      },
    },
  },
} as const;

type Detail = {
  part: string;
  employer: string;
  industry: string;
  seniority: string;
  languages: string[];
  timeZone: string | null;
  topics: string[];
};

type Row = {
  role: ParticipationRole;
  membership: Sources["membership"] & { details: readonly Detail[] };
};

/** What a row that was read with `sourceColumns`, and earlier answers, say of somebody. */
export function sourcesOf({ role, membership }: Row, said: readonly Said[]): Sources {
  const part = (name: string) => membership.details.find((each) => each.part === name);
  const work = part("work");
  const about = part("about");
  return {
    role,
    membership,
    profile: {
      employer: work?.employer ?? "",
      industry: work?.industry ?? "",
      seniority: work?.seniority ?? "",
      languages: about?.languages ?? [],
      timeZone: about?.timeZone ?? null,
      offers: part("offers")?.topics ?? [],
      seeks: part("seeks")?.topics ?? [],
    },
    said,
  };
}

type Feeding = { id: string; feeds: MatchField | null };

/** The application's and the roster's answers of the asking person, for their own participation. */
export async function readOwnSaid(
  tx: Tx,
  participationId: string,
  form: readonly Feeding[],
): Promise<Said[]> {
  const rows = await tx.$queryRaw<
    { source: Said["source"]; questionId: string | null; question: string; answer: string[] }[]
  >`select source, question_id as "questionId", question, answer
    from own_intake_sources(${participationId}::uuid)`;
  return rows.map(({ source, questionId, question, answer }) => ({
    source,
    question,
    answer,
    feeds: feedsOf(form, questionId),
  }));
}

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
