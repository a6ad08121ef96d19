import { WishRow, type WishRowProps } from "@/components/intake/wish-row";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { List } from "@/components/ui/list";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { WISHES_PER_PAGE, type WishesPage } from "@/lib/intake/wishes/queries";

type OtherPeopleProps = Omit<WishRowProps, "person"> & {
  page: WishesPage;
  view: { search: string; at: number };
};

/** Everybody else of the other role, searched and page by page. */
export function OtherPeople({ page, view, ...row }: OtherPeopleProps) {
  const { others, total, role, shortlist, apart } = page;
  const other = role === "mentor" ? "mentees" : "mentors";
  const here = `${row.base}/cohorts/${row.cohortId}/intake/people`;
  const address = (at: number) =>
    `${here}?${new URLSearchParams({ ...(view.search && { q: view.search }), page: String(at) })}`;
  const first = (view.at - 1) * WISHES_PER_PAGE + 1;
  const isLong = view.search !== "" || total > 8;
  return (
    <Section title={shortlist.length + apart.length > 0 ? `The other ${other}` : `The ${other}`}>
      {isLong && (
        <form action={here} className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <Field name="q" label="Find somebody by name, title or employer">
              <Input type="search" defaultValue={view.search} maxLength={100} />
            </Field>
          </div>
          <Button look="quiet">Find</Button>
        </form>
      )}
      {others.length > 0 ? (
        <List label={`The ${other}`}>
          {others.map((person) => (
            <WishRow key={person.id} person={person} {...row} />
          ))}
        </List>
      ) : (
        <EmptyState title={view.search ? "Nobody fits that." : `No other ${other} have joined yet.`}>
          {view.search ? <TextLink href={here}>Show everybody</TextLink> : "They show here as they join."}
        </EmptyState>
      )}
      <Pagination
        label={`The ${other}`}
        text={`${first}–${first + others.length - 1} of ${total}`}
        before={view.at > 1 ? address(view.at - 1) : undefined}
        after={first + others.length - 1 < total ? address(view.at + 1) : undefined}
      />
    </Section>
  );
}
