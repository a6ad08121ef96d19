import type { Metadata } from "next";
import { PromptList } from "@/components/prompts/prompt-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { readerLocale } from "@/lib/calendar/reader";
import { cohortPrompts } from "@/lib/prompts/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Prompts" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function CohortPromptsPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { cohortName, prompts, canPostPrompt } = await show(cohortPrompts(ctx, cohortId));
  const here = `/o/${orgSlug}/cohorts/${cohortId}`;
  const post = canPostPrompt && <ButtonLink href={`${here}/prompts/new`}>Post a prompt</ButtonLink>;
  return (
    <Page>
      <PageHeader title="Prompts" up={{ href: here, label: cohortName }} action={prompts.length > 0 && post}>
        Questions to think about between meetings.
      </PageHeader>
      <PromptList
        prompts={prompts}
        base={`/o/${orgSlug}`}
        reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
        begin={post}
      />
    </Page>
  );
}
