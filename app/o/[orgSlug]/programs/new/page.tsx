import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CreateProgramForm } from "@/components/programs/create-program-form";
import { TemplateOutline } from "@/components/programs/template-outline";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { programList } from "@/lib/programs/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { createProgramAction } from "../actions";

export const metadata: Metadata = { title: "New program" };

export default async function NewProgramPage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const { suggestedName, canManageProgram } = await show(programList(await requireOrg(orgSlug)));
  if (!canManageProgram) notFound();
  return (
    <Page aside={<TemplateOutline />}>
      <PageHeader title="A new program" up={{ href: `/o/${orgSlug}/programs`, label: "Programs" }}>
        It starts as a copy of the council; everything in it can be edited.
      </PageHeader>
      <CreateProgramForm action={createProgramAction.bind(null, orgSlug)} name={suggestedName} />
    </Page>
  );
}
