import type { Metadata } from "next";
import { CreateProgramForm } from "@/components/programs/create-program-form";
import { TemplateChoice } from "@/components/programs/template-choice";
import { TemplateOutline } from "@/components/programs/template-outline";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { templateChoice } from "@/lib/programs/copies/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { createProgramAction } from "../actions";

export const metadata: Metadata = { title: "New program" };

type Props = { params: Promise<{ orgSlug: string }>; searchParams: Promise<{ from?: string | string[] }> };

export default async function NewProgramPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const { from } = await searchParams;
  const templates = await show(templateChoice(await requireOrg(orgSlug)));
  const chosen = templates.find(({ key }) => key === from) ?? templates[0];
  if (!chosen) return null;
  const up = { href: `/o/${orgSlug}/programs`, label: "Programs" };
  return (
    <Page aside={<TemplateOutline template={chosen} />}>
      <PageHeader title="A new program" up={up}>
        It starts as a copy of a template; everything in it can be edited.
      </PageHeader>
      <Section title="Start from">
        <TemplateChoice templates={templates} chosen={chosen.key} href={`/o/${orgSlug}/programs/new`} />
      </Section>
      <CreateProgramForm action={createProgramAction.bind(null, orgSlug)} template={chosen} />
    </Page>
  );
}
