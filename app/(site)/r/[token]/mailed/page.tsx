import type { Metadata } from "next";
import { SiteShell } from "@/components/shell/site-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireLink } from "@/lib/tenancy/require";

export const metadata: Metadata = { title: "One more step", robots: { index: false, follow: false } };

/** A stranger's addition waits in their mailbox. */
export default async function MailedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  await requireLink(token, "recap");
  return (
    <SiteShell>
      <Page>
        <PageHeader
          title="One more step: look into your mail"
          action={<ButtonLink href={`/r/${token}`}>Back to the recap</ButtonLink>}
        >
          We have sent you a link. The button on its page sends your point to the organizers; without it we
          forget the point after a week.
        </PageHeader>
      </Page>
    </SiteShell>
  );
}
