import type { Metadata } from "next";
import { SiteShell } from "@/components/shell/site-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Taken back", robots: { index: false, follow: false } };

/** Where somebody comes to who has taken back what they added. */
export default function GonePage() {
  return (
    <SiteShell>
      <Page>
        <PageHeader title="It is gone" action={<ButtonLink href="/">What Council is</ButtonLink>}>
          What you added is deleted, here and in the recap, and so is its address.
        </PageHeader>
      </Page>
    </SiteShell>
  );
}
