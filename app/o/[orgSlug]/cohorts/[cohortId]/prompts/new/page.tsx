import type { Metadata } from "next";
import { NewPromptForm } from "@/components/prompts/new-prompt-form";
import { PromptIdeas } from "@/components/prompts/prompt-ideas";
import { PromptLibrary } from "@/components/prompts/prompt-library";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { entryOf } from "@/lib/prompts/library/rules";
import { newPromptPage } from "@/lib/prompts/queries";
import { beginningSchema } from "@/lib/prompts/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { postPromptAction } from "./actions";

export const metadata: Metadata = { title: "New prompt" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function NewPromptPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const page = await show(newPromptPage(await requireOrg(orgSlug), cohortId));
  const here = `/o/${orgSlug}/cohorts/${cohortId}`;
  const chosen = beginningSchema.parse(await searchParams);
  const idea = (chosen.idea && page.ideas[Number(chosen.idea)]) || entryOf(chosen.library);
  const from = idea ? chosen.library || chosen.idea : "";
  const aside = (
    <>
      <PromptIdeas ideas={page.ideas} href={`${here}/prompts/new`} />
      <PromptLibrary week={page.week} asked={page.asked} search={chosen.find} href={`${here}/prompts/new`} />
    </>
  );
  return (
    <Page aside={aside}>
      <PageHeader title="Ask something worth thinking about" up={{ href: here, label: page.cohortName }}>
        One question, short. Whoever is asked gets a mail when it opens.{" "}
        <TextLink href="#library">Take one from the library</TextLink>, or write your own.
      </PageHeader>
      <NewPromptForm
        key={from}
        page={page}
        idea={idea}
        from={from}
        action={postPromptAction.bind(null, orgSlug)}
      />
    </Page>
  );
}
