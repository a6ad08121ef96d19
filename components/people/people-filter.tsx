import { isFiltered, isNarrowed } from "@/components/people/people-address";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { standings, standingWords } from "@/lib/people/rules";
import type { PeopleFilter as Filter } from "@/lib/people/schema";

import { ProfileFilters } from "./profile-filters";

type PeopleFilterProps = {
  filter: Filter;
  cohorts: readonly { id: string; name: string }[];
  /** Organizers can ask for who has joined and who has not. */
  withStanding: boolean;
  /** The list without a filter. */
  clearHref: string;
};

/** Search and filters as a form that makes an address. */
export function PeopleFilter({ filter, cohorts, withStanding, clearHref }: PeopleFilterProps) {
  return (
    <search>
      <form method="get" action={clearHref} className="grid gap-2">
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-[1_1_14rem]">
            <Field name="q" label="Search by name, work or topic">
              <Input type="search" defaultValue={filter.search} maxLength={100} autoComplete="off" />
            </Field>
          </div>
          <Button look="quiet">Search</Button>
        </div>
        <Disclosure summary="Filter" open={isNarrowed(filter)}>
          <div className="grid gap-4 sm:grid-cols-3">
            <Field name="role" label="Role">
              <Select defaultValue={filter.role ?? ""}>
                <option value="">Everybody</option>
                <option value="mentor">Mentors</option>
                <option value="mentee">Mentees</option>
                <option value="organizer">Owners and organizers</option>
              </Select>
            </Field>
            {cohorts.length > 0 && (
              <Field name="cohort" label="Cohort">
                <Select defaultValue={filter.cohortId ?? ""}>
                  <option value="">All</option>
                  {cohorts.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {withStanding && (
              <Field name="standing" label="Invitation">
                <Select defaultValue={filter.standing ?? ""}>
                  <option value="">All</option>
                  {standings.map((standing) => (
                    <option key={standing} value={standing}>
                      {standingWords[standing].label}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <ProfileFilters filter={filter} />
            <div className="flex flex-wrap items-center gap-4 sm:col-span-3">
              <Button look="quiet">Show</Button>
            </div>
          </div>
        </Disclosure>
        {isFiltered(filter) && (
          <p>
            <TextLink href={clearHref}>Show everybody</TextLink>
          </p>
        )}
      </form>
    </search>
  );
}
