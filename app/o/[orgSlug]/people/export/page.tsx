import type { Metadata } from "next";
import { ExportFiles } from "@/components/exports/export-files";
import { Field } from "@/components/ui/field";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { exportStart } from "@/lib/exports/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Download lists" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<{ cohort?: string | string[] }>;
};

export default async function ExportPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const wanted = [(await searchParams).cohort].flat()[0] ?? null;
  const ctx = await requireOrg(orgSlug);
  const { cohorts, chosen } = await show(exportStart(ctx, wanted));
  const base = `/o/${orgSlug}`;
  return (
    <Page>
      <PageHeader title="Download lists" up={{ href: `${base}/people`, label: "People" }}>
        CSV files for your spreadsheet. Cells that a spreadsheet would run as formulas are made harmless. Each
        download is noted in the organization’s record.
      </PageHeader>
      <form method="get" action={`${base}/people/export/people`} className="grid gap-6">
        {cohorts.length > 0 && (
          <Field
            name="cohort"
            label="Of which cohort?"
            hint="Of everybody on the list there is the file of people alone."
          >
            <Select defaultValue={chosen ?? ""}>
              {cohorts.map(({ id, name, program }) => (
                <option key={id} value={id}>
                  {name} · {program}
                </option>
              ))}
              <option value="">Everybody on the list</option>
            </Select>
          </Field>
        )}
        <ExportFiles base={base} hasCohorts={cohorts.length > 0} />
      </form>
      <Section
        title="Everything at once"
        hint={`All of ${ctx.orgName} in one file: to keep, or to move to another Council.`}
      >
        <p>
          <TextLink href={`${base}/settings/data`}>Take everything out</TextLink>
        </p>
      </Section>
    </Page>
  );
}
