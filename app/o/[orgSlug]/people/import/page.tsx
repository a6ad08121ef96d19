import type { Metadata } from "next";
import { CohortField } from "@/components/people/cohort-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { tableProblems } from "@/lib/csv/problems";
import { MAX_BYTES, tableFiles } from "@/lib/csv/table";
import { importStart } from "@/lib/people/imports/start/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { uploadRosterAction } from "./actions";

export const metadata: Metadata = { title: "Import a roster" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<{ cohort?: string | string[]; refused?: string | string[] }>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const query = await searchParams;
  const wanted = [query.cohort].flat()[0] ?? null;
  const ctx = await requireOrg(orgSlug);
  const { cohorts, chosen, earlier } = await show(importStart(ctx, wanted));
  const base = `/o/${orgSlug}`;
  const locale = await readerLocale();
  return (
    <Page>
      <PageHeader title="Import a roster" up={{ href: `${base}/people`, label: "People" }}>
        A CSV file as your application form or spreadsheet exports it. You see every row first; nobody is
        added before you say so.
      </PageHeader>
      {query.refused === "too-large" && (
        <Notice tone="warn" title="Nothing was read">
          {tableProblems["too-large"].text}
        </Notice>
      )}
      <Form action={uploadRosterAction.bind(null, orgSlug)} label="Import a roster">
        <Field
          name="file"
          label="The file"
          hint="CSV as any spreadsheet saves it, up to 5 MB and 10,000 rows."
        >
          <FileInput accept={tableFiles} maxBytes={MAX_BYTES} tooLarge={tableProblems["too-large"].text} />
        </Field>
        <CohortField cohorts={cohorts} chosen={chosen} />
        <div>
          <Button pendingLabel="Reading the file…">Look at the rows</Button>
        </div>
      </Form>
      {earlier.length > 0 && (
        <Section title="Files of before" hint="Each can be opened again, for rows that were left to decide.">
          <List label="Files of before">
            {earlier.map(({ id, fileName, status, createdAt, cohort }) => (
              <Row
                key={id}
                title={
                  <TextLink look="quiet" href={`${base}/people/import/${id}`} className="break-all">
                    {fileName}
                  </TextLink>
                }
                detail={
                  <>
                    <Time at={createdAt} zone={ctx.timeZone} locale={locale} />
                    {cohort && ` · ${cohort}`}
                    {status === "imported" ? " · imported" : " · not imported"}
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  );
}
