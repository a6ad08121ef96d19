import { SiteShell } from "@/components/shell/site-shell";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

export default function NoPrompt() {
  return (
    <SiteShell>
      <Page>
        <PageHeader title="Nothing is asked here any more">
          The question was taken back, or closed a while ago, or you are no longer among those it was for.
          What you had answered is where it was. <TextLink href="/sign-in">Sign in</TextLink> to see what
          comes next.
        </PageHeader>
      </Page>
    </SiteShell>
  );
}
