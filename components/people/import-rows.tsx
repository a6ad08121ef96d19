import { AlikeQuestions } from "@/components/people/alike-questions";
import { ImportRow } from "@/components/people/import-row";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import type { FormAction } from "@/lib/forms/state";
import type { ImportPage } from "@/lib/people/imports/queries";
import { tabLabels } from "@/lib/people/imports/rules";

type ImportRowsProps = { page: ImportPage; href: string; decide: FormAction };

/** The file row by row, in sections: first what asks for a decision. */
export function ImportRows({ page, href, decide }: ImportRowsProps) {
  const { id, tabs, tab, alike, rows, counts, from, total } = page;
  const at = (place: number) => `${href}?tab=${tab}&page=${place}#rows`;
  const last = from + rows.length - 1;
  const place = Math.ceil(from / Math.max(rows.length, 1));
  return (
    <Section title="Row by row" id="rows">
      <Tabs
        label="Rows"
        tabs={tabs.map((each) => ({
          href: `${href}?tab=${each.tab}#rows`,
          label: tabLabels[each.tab],
          count: each.count,
          current: each.tab === tab,
        }))}
      />
      <Form action={decide} className="grid gap-4" label={tabLabels[tab]}>
        <input type="hidden" name="importId" value={id} />
        <AlikeQuestions questions={alike} />
        {tab === "decide" && counts.decide === 0 && rows.length > 0 && (
          <p className="text-ink-soft">All decided. Until you import, you can change your mind here.</p>
        )}
        {rows.length > 0 ? (
          <List label={tabLabels[tab]}>
            {rows.map((row) => (
              <ImportRow key={row.rowNumber} row={row} />
            ))}
          </List>
        ) : (
          <p className="text-ink-soft">No row of the file is here.</p>
        )}
      </Form>
      <Pagination
        label="Rows"
        text={`${from.toLocaleString("en-US")}–${last.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`}
        before={from > 1 ? at(place - 1) : undefined}
        after={last < total ? at(place + 1) : undefined}
      />
    </Section>
  );
}
