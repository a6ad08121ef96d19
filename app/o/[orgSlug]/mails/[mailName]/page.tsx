import type { Metadata } from "next";
import { z } from "zod";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { mailSample } from "@/lib/letters/samples/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "A mail" };

type Props = {
  params: Promise<{ orgSlug: string; mailName: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const looks = { light: "Light", dark: "Dark", text: "Plain text" };
const filter = z.object({ look: z.enum(["light", "dark", "text"]).catch("light") });

export default async function MailPage({ params, searchParams }: Props) {
  const { orgSlug, mailName } = await params;
  const { look } = filter.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const { when, subject, text } = await show(mailSample(ctx, mailName));
  const here = `/o/${orgSlug}/mails/${mailName}`;
  return (
    <Page>
      <PageHeader title={subject} up={{ href: `/o/${orgSlug}/mails`, label: "Mails people get" }}>
        {when}.
      </PageHeader>
      <Tabs
        label="How it looks"
        tabs={Object.entries(looks).map(([key, label]) => ({
          href: `${here}?look=${key}`,
          label,
          current: key === look,
        }))}
      />
      <Section title="The mail" hideTitle>
        {look === "text" ? (
          <pre className="max-w-prose font-mono text-sm whitespace-pre-wrap wrap-anywhere">{text}</pre>
        ) : (
          // Without scripts, and without this page's rights: a mail is somebody else's document.
          <iframe
            title="The mail as it arrives"
            sandbox=""
            src={`${here}/sheet?look=${look}`}
            className="h-[44rem] w-full max-w-[40rem] rounded-md border border-line"
          />
        )}
      </Section>
    </Page>
  );
}
