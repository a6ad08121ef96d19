import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AboutStep } from "@/components/intake/about-step";
import { HoursStep } from "@/components/intake/hours-step";
import { Said } from "@/components/intake/said";
import { TopicsStep } from "@/components/intake/topics-step";
import { WayThrough } from "@/components/intake/way-through";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { intakePage } from "@/lib/intake/queries";
import { intakeSteps, stepTitles } from "@/lib/intake/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { saveAboutAction, saveHoursAction, saveTopicsAction } from "./actions";

export const metadata: Metadata = { title: "What the pairing needs" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<{ step?: string | string[] }>;
};

export default async function IntakePage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { step: asked } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const page = await show(intakePage(ctx, cohortId));
  if (!page) redirect(`/o/${orgSlug}/cohorts/${cohortId}/intake/answers`);
  const cohort = `/o/${orgSlug}/cohorts/${cohortId}`;
  const missing = intakeSteps.find((step) => !page.steps.includes(step));
  const step = page.isOpen ? (intakeSteps.find((each) => each === asked) ?? missing) : undefined;
  const up = { href: cohort, label: page.cohort.name };
  if (!step)
    return (
      <Page>
        <PageHeader title={page.isFilled ? "Thank you" : "What you said"} up={up}>
          {page.isFilled
            ? "That is all we need. You can change any of it, until the season is over."
            : "This season is over, so there is nothing to fill in any more."}
        </PageHeader>
        <Said page={page} here={`${cohort}/intake`} />
      </Page>
    );
  const common = { page, keptAs: `intake:${ctx.membershipId}:${cohortId}:${step}` };
  return (
    <Page>
      <PageHeader title={stepTitles(page.role)[step]} up={up}>
        {page.isFilled ? "Change what you like." : <WayThrough step={step} here={`${cohort}/intake`} />}
      </PageHeader>
      {step === "topics" && <TopicsStep {...common} action={saveTopicsAction.bind(null, orgSlug)} />}
      {step === "about" && <AboutStep {...common} action={saveAboutAction.bind(null, orgSlug)} />}
      {step === "hours" && <HoursStep {...common} action={saveHoursAction.bind(null, orgSlug)} />}
    </Page>
  );
}
