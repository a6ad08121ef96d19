import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { PeopleFilter } from "@/lib/people/schema";
import { seniorities, seniorityWords } from "@/lib/profile/rules";

/** Filters by what people say about themselves; what somebody shows to fewer people is found by those alone. */
export function ProfileFilters({ filter }: { filter: PeopleFilter }) {
  return (
    <>
      <Field name="offer" label="Offers help with">
        <Input defaultValue={filter.offer} maxLength={80} autoComplete="off" />
      </Field>
      <Field name="industry" label="Industry">
        <Input defaultValue={filter.industry} maxLength={100} autoComplete="off" />
      </Field>
      <Field name="language" label="Speaks">
        <Input defaultValue={filter.language} maxLength={60} autoComplete="off" />
      </Field>
      <Field name="seniority" label="How far along">
        <Select defaultValue={filter.seniority}>
          <option value="">All</option>
          {seniorities.map((each) => (
            <option key={each} value={each}>
              {seniorityWords[each]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
