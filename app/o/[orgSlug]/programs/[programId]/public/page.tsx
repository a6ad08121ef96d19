import type { Metadata } from "next";
import { CoverForm } from "@/components/applications/cover-form";
import { PublicPageForm } from "@/components/applications/public-page-form";
import { PublishPart } from "@/components/applications/publish-part";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { sayDate } from "@/lib/applications/phases/rules";
import { readerLocale } from "@/lib/calendar/reader";
import { siteUrl } from "@/lib/mail/site";
import { pictureHref } from "@/lib/pictures/rules";
import { publicPageEditor } from "@/lib/programs/public/queries";
import { publicHref } from "@/lib/programs/public/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  editPublicPageAction,
  publishAction,
  removeCoverAction,
  setCoverAction,
  unpublishAction,
} from "./actions";

export const metadata: Metadata = { title: "Public page" };

type Params = { params: Promise<{ orgSlug: string; programId: string }> };

export default async function PublicPageEditorPage({ params }: Params) {
  const { orgSlug, programId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(publicPageEditor(ctx, programId));
  const locale = await readerLocale();
  return (
    <Page>
      <PageHeader
        title="The public page"
        up={{ href: `/o/${orgSlug}/programs/${programId}`, label: page.name }}
      >
        What people outside see of the program, and where they apply.
      </PageHeader>
      <PublishPart
        page={page}
        href={publicHref(orgSlug, page.slug)}
        address={siteUrl(publicHref(orgSlug, page.slug))}
        preview={`/o/${orgSlug}/programs/${programId}/public/preview`}
        publish={publishAction.bind(null, orgSlug)}
        unpublish={unpublishAction.bind(null, orgSlug)}
      />
      <Section
        title="Dates and questions"
        hint="Each cohort has its own: when one can apply, how many it takes, and what its form asks."
      >
        {page.cohorts.length > 0 ? (
          <List>
            {page.cohorts.map(({ id, name, applyFrom, draft }) => (
              <Row
                key={id}
                title={<TextLink href={`/o/${orgSlug}/cohorts/${id}/form`}>{name}</TextLink>}
                detail={
                  (applyFrom
                    ? `Applications open on ${sayDate(applyFrom, locale)}.`
                    : "No dates for applications yet.") +
                  (draft ? " Still a draft: it shows once its enrollment is open." : "")
                }
              />
            ))}
          </List>
        ) : (
          <EmptyState
            title="There is no cohort to apply to yet."
            action={
              <ButtonLink look="quiet" href={`/o/${orgSlug}/programs/${programId}/cohorts/new`}>
                Begin a cohort
              </ButtonLink>
            }
          >
            The page can be public all the same: it says that no applications are taken at the moment.
          </EmptyState>
        )}
      </Section>
      <Section title="What it says">
        <PublicPageForm page={page} orgSlug={orgSlug} action={editPublicPageAction.bind(null, orgSlug)} />
      </Section>
      <Section title="Its picture">
        <CoverForm
          programId={programId}
          cover={pictureHref(orgSlug, page.coverId)}
          save={setCoverAction.bind(null, orgSlug)}
          remove={removeCoverAction.bind(null, orgSlug)}
        />
      </Section>
    </Page>
  );
}
