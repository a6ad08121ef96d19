import type { Metadata } from "next";
import { auditFilterIn, auditHref, isAuditFiltered } from "@/components/audit/audit-address";
import { AuditFilter } from "@/components/audit/audit-filter";
import { AuditRow } from "@/components/audit/audit-row";
import { SettingsTabs } from "@/components/organizations/settings-tabs";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { auditPage } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { readerLocale } from "@/lib/calendar/reader";
import { formatDay } from "@/lib/calendar/when";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "What was done" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AuditPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const filter = auditFilterSchema.parse(auditFilterIn(await searchParams));
  const ctx = await requireOrg(orgSlug);
  const { events, before, after, person } = await show(auditPage(ctx, filter));
  const locale = await readerLocale();
  const base = `/o/${orgSlug}`;
  const path = `${base}/settings/audit`;
  const [newest, oldest] = [events[0], events.at(-1)];
  const day = (at: Date) => formatDay(at, ctx.timeZone, locale);
  return (
    <Page>
      <PageHeader
        title="Settings"
        action={
          <DownloadLink href={auditHref(`${path}/export`, { ...filter, after: null, before: null })}>
            {isAuditFiltered(filter) ? "Download these as CSV" : "Download as CSV"}
          </DownloadLink>
        }
      >
        Who did what, when, and from where. Nobody can change it, and it never holds what people wrote. Of
        concerns it shows those that you may handle; of blocks, none.
      </PageHeader>
      <SettingsTabs orgSlug={orgSlug} current="audit" />
      <Section title="What was done" hideTitle>
        <AuditFilter filter={filter} person={person} path={path} zone={ctx.timeZone} />
        {events.length === 0 ? (
          <EmptyState title="Nothing here fits.">Choose other days, or show everything.</EmptyState>
        ) : (
          <List label="What was done">
            {events.map((event) => (
              <AuditRow key={event.id} {...{ event, base, path, locale }} zone={ctx.timeZone} />
            ))}
          </List>
        )}
        <Pagination
          label="What was done"
          text={newest && oldest ? `${day(newest.at)} back to ${day(oldest.at)}` : ""}
          before={before ? auditHref(path, { ...filter, before, after: null }) : undefined}
          after={after ? auditHref(path, { ...filter, after, before: null }) : undefined}
          words={{ before: "Newer", after: "Older" }}
        />
      </Section>
    </Page>
  );
}
