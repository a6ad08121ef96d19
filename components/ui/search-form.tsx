import { Button } from "./button";
import { Field } from "./field";
import { Input } from "./input";

type SearchFormProps = {
  /** The page that shows what was found, and the name in its address for what is looked for. */
  action: string;
  name: string;
  label: string;
  search: string;
  /** What the button says. */
  verb: "Find" | "Search";
};

/** One field to look for something by words; it needs no scripts. */
export const SearchForm = ({ action, name, label, search, verb }: SearchFormProps) => (
  <search>
    <form method="get" action={action} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_10rem]">
        <Field name={name} label={label}>
          <Input type="search" defaultValue={search} maxLength={100} autoComplete="off" />
        </Field>
      </div>
      <Button look="quiet">{verb}</Button>
    </form>
  </search>
);
