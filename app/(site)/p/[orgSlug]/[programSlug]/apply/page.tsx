import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ApplyForm } from "@/components/applications/apply-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { phaseSentence } from "@/lib/applications/phases/rules";
import { questionsFor } from "@/lib/applications/rules";
import { readerLocale } from "@/lib/calendar/reader";
import { now } from "@/lib/clock";
import { publicHref } from "@/lib/programs/public/rules";
import { applyAction } from "../actions";
import { readProgram } from "../read";

export const metadata: Metadata = { title: "Apply", robots: { index: false } };

type Props = {
  params: Promise<{ orgSlug: string; programSlug: string }>;
  searchParams: Promise<{ as?: string | string[] }>;
};

export default async function ApplyPage({ params, searchParams }: Props) {
  const { orgSlug, programSlug } = await params;
  const { cohort, name, mailDomains } = await readProgram(orgSlug, programSlug);
  const here = publicHref(orgSlug, programSlug);
  if (!cohort?.isOpen) redirect(here);
  const role = (await searchParams).as === "mentor" && cohort.mentors ? "mentor" : "mentee";
  return (
    <Page>
      <PageHeader title={cohort.mentors ? `Apply as a ${role}` : "Apply"} up={{ href: here, label: name }}>
        {cohort.name}. {phaseSentence(cohort, now(), await readerLocale())}
      </PageHeader>
      <ApplyForm
        role={role}
        questions={questionsFor(cohort.questions, role)}
        cohortId={cohort.id}
        domains={mailDomains}
        action={applyAction.bind(null, orgSlug, programSlug)}
      />
    </Page>
  );
}
