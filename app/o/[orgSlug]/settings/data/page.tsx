import type { Metadata } from "next";
import { PastExports } from "@/components/exports/past-exports";
import { WholeContents } from "@/components/exports/whole-contents";
import { SettingsTabs } from "@/components/organizations/settings-tabs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { takeOutPage } from "@/lib/exports/organization/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Take everything out" };

type Props = { params: Promise<{ orgSlug: string }>; searchParams: Promise<{ wait?: string | string[] }> };

export default async function TakeOutPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const { wait } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const { past, withRecord, canEditOrganization } = await show(takeOutPage(ctx));
  const base = `/o/${orgSlug}`;
  const lists = { href: `${base}/people/export`, label: "Download lists" };
  return (
    <Page>
      <PageHeader
        title={canEditOrganization ? "Settings" : "Take everything out"}
        up={canEditOrganization ? undefined : lists}
      >
        All of {ctx.orgName} in one file: to keep, or to move to another Council.
      </PageHeader>
      {canEditOrganization && <SettingsTabs orgSlug={orgSlug} current="data" />}
      {wait && (
        <Notice tone="warn" title="Not just now">
          The file is being made already, or was made ten times in the last 24 hours. Please wait a few
          minutes, or use one that somebody has.
        </Notice>
      )}
      <Section title="One file with everything">
        <div className="grid max-w-prose gap-4">
          <p>
            It is a zip file with the rows of every list, as they are at this moment. Whoever runs a Council
            of the same version can restore it there, and everybody who had joined finds it when they sign in
            with the address that you have of them.
          </p>
          <p>
            It is full of personal data. Keep it where few can reach it, and erase it when it has done its
            work. Each download is noted in the organization’s record.
          </p>
        </div>
        <form method="get" action={`${base}/settings/data/file`}>
          <Button>Download everything</Button>
        </form>
        <p className="text-sm text-ink-soft">
          A large organization takes some seconds before the download begins.
        </p>
      </Section>
      <WholeContents withRecord={withRecord} />
      <PastExports past={past} zone={ctx.timeZone} locale={await readerLocale()} />
    </Page>
  );
}
