"use client";

import { useId } from "react";
import { FieldGroup } from "./field-group";
import { useFormControl } from "./form-context";
import type { Option } from "./option";

type RadioGroupProps = {
  name: string;
  label: string;
  options: readonly Option[];
  hint?: string;
  error?: string;
  defaultValue?: string;
  required?: boolean;
  optional?: boolean;
  hideLabel?: boolean;
};

/** One of a few, each with room for a sentence. Rows with hairlines, the whole row can be pressed. */
export function RadioGroup({ name, options, defaultValue, required, ...group }: RadioGroupProps) {
  const id = useId();
  const { entered, answered } = useFormControl(name);
  const first = answered ? entered : defaultValue;
  return (
    <FieldGroup name={name} {...group}>
      <div className="divide-y divide-line border-y border-line">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 items-start gap-3 py-3 has-checked:bg-accent-wash has-disabled:text-ink-faint sm:px-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={first === option.value}
              required={required}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
              className="mt-0.5 size-5 shrink-0 cursor-pointer"
            />
            <span className="grid gap-0.5">
              <span>{option.label}</span>
              {option.hint && (
                <span id={`${id}-${option.value}`} className="text-sm text-ink-soft">
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
