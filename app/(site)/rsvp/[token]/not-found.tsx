import { SiteShell } from "@/components/shell/site-shell";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

export default function NoEvening() {
  return (
    <SiteShell>
      <Page>
        <PageHeader title="This evening needs no answer any more">
          It was a while ago, or is no longer planned, or you are no longer among those it is for.{" "}
          <TextLink href="/sign-in">Sign in</TextLink> to see what comes next.
        </PageHeader>
      </Page>
    </SiteShell>
  );
}
