"use client";

import { FieldGroup } from "./field-group";
import { useFormControl } from "./form-context";
import type { Option } from "./option";

type ChoiceChipsProps = {
  name: string;
  label: string;
  options: readonly Option[];
  /** Several may be chosen. */
  multiple?: boolean;
  hint?: string;
  error?: string;
  defaultValue?: string | readonly string[];
  required?: boolean;
  optional?: boolean;
  hideLabel?: boolean;
};

/** Short answers side by side. A tick beside the word says that it is chosen, not the color alone. */
export function ChoiceChips({ name, options, multiple, defaultValue, required, ...group }: ChoiceChipsProps) {
  const { entered, answered } = useFormControl(name);
  const first = [answered ? entered : defaultValue].flat();
  return (
    <FieldGroup name={name} {...group}>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="group/chip inline-flex min-h-11 items-center gap-2 rounded-full border border-edge px-4 py-1.5 hover:bg-well has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:opacity-60"
          >
            <input
              type={multiple ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              defaultChecked={first.includes(option.value)}
              required={required && !multiple}
              disabled={option.disabled}
              className="sr-only"
            />
            <svg
              aria-hidden="true"
              viewBox="0 0 16 16"
              className="hidden size-4 group-has-checked/chip:block"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
              strokeLinejoin="round"
            >
              <path d="m3 8.5 3.5 3.5L13 5" />
            </svg>
            {option.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
