import type { Metadata } from "next";
import { AccepterList } from "@/components/safety/accepter-list";
import { RemindForm } from "@/components/safety/remind-form";
import { VersionList } from "@/components/safety/version-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { conductPage } from "@/lib/safety/conduct/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { remindAction } from "./actions";

export const metadata: Metadata = { title: "Code of conduct" };

type Params = { params: Promise<{ orgSlug: string; programId: string }> };

export default async function ConductPage({ params }: Params) {
  const { orgSlug, programId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(conductPage(ctx, programId));
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <Page>
      <PageHeader
        title="Code of conduct and confidentiality"
        up={{ href: `${base}/programs/${programId}`, label: page.program }}
      >
        {page.people
          ? "Every version of the two texts, and who accepted which."
          : "Every version of the two texts, and those you agreed to."}
      </PageHeader>
      {page.people && (
        <Section title="Who accepted which version">
          {page.people.length === 0 ? (
            <EmptyState title="Nobody takes part yet.">
              Everybody accepts the texts when they join; they will stand here.
            </EmptyState>
          ) : (
            <>
              <RemindForm
                programId={programId}
                page={page}
                reader={reader}
                action={remindAction.bind(null, orgSlug)}
              />
              <AccepterList people={page.people} base={base} reader={reader} />
            </>
          )}
        </Section>
      )}
      <Section
        title="The versions"
        hint={page.versions.length < page.current ? "Texts older than these were not kept." : undefined}
      >
        <VersionList versions={page.versions} current={page.current} reader={reader} />
      </Section>
    </Page>
  );
}
