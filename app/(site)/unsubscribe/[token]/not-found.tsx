import { SiteShell } from "@/components/shell/site-shell";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

export default function NoNotices() {
  return (
    <SiteShell>
      <Page>
        <PageHeader title="This link stops nothing any more">
          It may have lost a part on its way, or belongs to an account that is gone.{" "}
          <TextLink href="/me/notices">Choose what you are told</TextLink> where you are signed in.
        </PageHeader>
      </Page>
    </SiteShell>
  );
}
