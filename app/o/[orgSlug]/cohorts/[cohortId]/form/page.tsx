import type { Metadata } from "next";
import { FormPreview } from "@/components/applications/form-preview";
import { PhasesForm } from "@/components/applications/phases-form";
import { QuestionAdder } from "@/components/applications/question-adder";
import { QuestionRow } from "@/components/applications/question-row";
import { RemovedList } from "@/components/programs/removed-list";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { formPage } from "@/lib/applications/form/queries";
import { questionKinds } from "@/lib/applications/form/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { addQuestionAction, arrangeQuestionAction, editQuestionAction, setPhasesAction } from "./actions";

export const metadata: Metadata = { title: "Applications: dates and form" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<{ add?: string | string[] }>;
};

export default async function FormPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { add } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const { cohort, questions, removed } = await show(formPage(ctx, cohortId));
  const here = `/o/${orgSlug}/cohorts/${cohortId}`;
  const adding = questionKinds.find((kind) => kind === add) ?? null;
  return (
    <Page>
      <PageHeader title="Dates, places and form" up={{ href: here, label: cohort.name }}>
        When people may apply, how many you take, and what you ask them. They find it on{" "}
        <TextLink href={`/o/${orgSlug}/programs/${cohort.programId}/public`}>the public page</TextLink>.
      </PageHeader>
      <Section title="Dates and places">
        <PhasesForm cohort={cohort} action={setPhasesAction.bind(null, orgSlug)} />
      </Section>
      <Section title="What the form asks" hint="Besides the name and the mail address, which it always asks.">
        {questions.length > 0 ? (
          <List label="Questions">
            {questions.map((question, at) => (
              <QuestionRow
                key={question.id}
                question={question}
                cohort={cohort}
                first={at === 0}
                last={at === questions.length - 1}
                edit={editQuestionAction.bind(null, orgSlug)}
                arrange={arrangeQuestionAction.bind(null, orgSlug)}
              />
            ))}
          </List>
        ) : (
          <EmptyState title="Your questions will be here.">
            Few and good ones bring the best answers: what somebody hopes for, and what they bring.
          </EmptyState>
        )}
        <RemovedList
          action={arrangeQuestionAction.bind(null, orgSlug)}
          removed={removed.map(({ id, text }) => ({ id, text, fields: { cohortId, questionId: id } }))}
        />
        <QuestionAdder
          kind={adding}
          cohort={cohort}
          href={`${here}/form`}
          action={addQuestionAction.bind(null, orgSlug)}
        />
      </Section>
      {questions.length > 0 && <FormPreview questions={questions} mentors={cohort.mentors} />}
    </Page>
  );
}
