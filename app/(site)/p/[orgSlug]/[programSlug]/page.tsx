import type { Metadata } from "next";
import { ProgramArticle } from "@/components/applications/program-article";
import { Page } from "@/components/ui/page";
import { readerLocale } from "@/lib/calendar/reader";
import { coverHref } from "@/lib/programs/public/rules";
import { readProgram } from "./read";

type Params = { params: Promise<{ orgSlug: string; programSlug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { orgSlug, programSlug } = await params;
  const { name, organization, summary, findable } = await readProgram(orgSlug, programSlug);
  return {
    title: `${name} · ${organization}`,
    description: summary || undefined,
    robots: { index: findable, follow: findable },
  };
}

export default async function PublicProgramPage({ params }: Params) {
  const { orgSlug, programSlug } = await params;
  const program = await readProgram(orgSlug, programSlug);
  return (
    <Page>
      <ProgramArticle
        program={program}
        cover={program.coverId && coverHref(orgSlug, programSlug, program.coverId)}
        locale={await readerLocale()}
      />
    </Page>
  );
}
