"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { firstText, useControl } from "./field-context";
import type { Option } from "./option";
import { Select } from "./select";

// Fifty kilobytes that only a browser with scripts needs, and only after the page stands.
const SearchList = lazy(() => import("./search-list").then((part) => ({ default: part.SearchList })));

export type ComboboxProps = {
  name?: string;
  options: readonly Option[];
  defaultValue?: string;
  /** What the empty control says, such as "Choose a mentor". */
  placeholder: string;
  required?: boolean;
};

/** A long list searched by typing. Until scripts arrive, and without them, the platform's own list. */
export function Combobox({ name, options, defaultValue, placeholder, required }: ComboboxProps) {
  const { control, entered } = useControl({ name });
  const first = firstText(entered, defaultValue) ?? "";
  const native = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  // Takes over what was chosen before scripts came.
  useEffect(() => setChosen(native.current?.value ?? ""), []);

  const select = (
    <Select ref={native} name={name} defaultValue={first} required={required}>
      <option value="">{placeholder}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.hint ? `${option.label} · ${option.hint}` : option.label}
        </option>
      ))}
    </Select>
  );
  if (chosen === null) return select;
  return (
    <Suspense fallback={select}>
      <SearchList
        key={first}
        control={control}
        options={options}
        defaultValue={entered === undefined ? chosen : first}
        placeholder={placeholder}
        required={required}
      />
    </Suspense>
  );
}
