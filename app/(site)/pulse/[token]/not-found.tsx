import { SiteShell } from "@/components/shell/site-shell";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

export default function ClosedPulse() {
  return (
    <SiteShell>
      <Page>
        <PageHeader title="This has closed">
          Answers are taken for three days after an evening, then they are counted and erased, and their links
          with them. Thank you all the same. <TextLink href="/sign-in">Sign in</TextLink> to see what comes
          next.
        </PageHeader>
      </Page>
    </SiteShell>
  );
}
