import type { Metadata } from "next";
import { ProgramArticle } from "@/components/applications/program-article";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { readerLocale } from "@/lib/calendar/reader";
import { pictureHref } from "@/lib/pictures/rules";
import { publicPageEditor } from "@/lib/programs/public/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Preview of the public page" };

type Params = { params: Promise<{ orgSlug: string; programId: string }> };

export default async function PublicPagePreview({ params }: Params) {
  const { orgSlug, programId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(publicPageEditor(ctx, programId));
  const program = { ...page, orgSlug, organization: ctx.orgName, accent: ctx.accent, cohort: null };
  return (
    <Page>
      <Notice
        title="This is a preview."
        action={
          <ButtonLink look="quiet" href={`/o/${orgSlug}/programs/${programId}/public`}>
            Back to its settings
          </ButtonLink>
        }
      >
        {page.published ? "The page is public as it stands here." : "Nobody outside sees it yet."}
      </Notice>
      <ProgramArticle
        program={program}
        cover={pictureHref(orgSlug, page.coverId)}
        locale={await readerLocale()}
        isPreview
      />
    </Page>
  );
}
