"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import { CONTROL } from "./control-look";
import type { Option } from "./option";

type SearchListProps = {
  control: { id?: string; name?: string; "aria-describedby"?: string; "aria-invalid"?: boolean };
  options: readonly Option[];
  defaultValue: string;
  placeholder: string;
  required?: boolean;
};

/** The searching half of Combobox, loaded after the page. */
export function SearchList({ control, options, defaultValue, placeholder, required }: SearchListProps) {
  const { id, name, ...described } = control;
  return (
    <Base.Root
      items={options}
      name={name}
      defaultValue={options.find((option) => option.value === defaultValue) ?? null}
      required={required}
      autoHighlight
    >
      <div className="relative">
        <Base.Input id={id} {...described} placeholder={placeholder} className={`${CONTROL} pe-11`} />
        <Base.Trigger
          aria-label="Show the list"
          className="absolute inset-y-0 end-0 inline-flex w-11 items-center justify-center text-ink-soft"
        >
          <ChevronDown aria-hidden className="size-4" />
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) overflow-y-auto rounded-md border border-line bg-sheet py-1.5 text-ink shadow-lift">
            <Base.Empty className="px-4 py-3 text-ink-soft empty:p-0">
              Nobody and nothing by that name.
            </Base.Empty>
            <Base.List>
              {(option: Option) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  disabled={option.disabled}
                  className="flex min-h-11 cursor-pointer items-center gap-2 px-4 py-2 data-disabled:text-ink-faint data-highlighted:bg-well"
                >
                  <span className="grid grow">
                    {option.label}
                    {option.hint && <span className="text-sm text-ink-soft">{option.hint}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
