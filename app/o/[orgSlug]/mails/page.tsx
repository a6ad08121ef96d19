import type { Metadata } from "next";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { mailSamples } from "@/lib/letters/samples/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Mails people get" };

type Params = { params: Promise<{ orgSlug: string }> };

export default async function MailsPage({ params }: Params) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  const groups = await show(mailSamples(ctx));
  return (
    <Page>
      <PageHeader title="Mails people get" up={{ href: `/o/${orgSlug}`, label: "Home" }}>
        Every mail that goes out in the name of {ctx.orgName}, as it arrives, with made-up people in it. What
        people choose about, they choose for themselves.
      </PageHeader>
      {groups.map(({ title, hint, mails }) => (
        <Section key={title} title={title} hint={hint}>
          <List label={title}>
            {mails.map(({ name, when, subject }) => (
              <Row
                key={name}
                title={
                  <TextLink look="quiet" href={`/o/${orgSlug}/mails/${name}`}>
                    {when}
                  </TextLink>
                }
                detail={subject}
              />
            ))}
          </List>
        </Section>
      ))}
    </Page>
  );
}
