"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { useControl } from "./field-context";
import { FieldError, FieldHint } from "./field-notes";
import { useFormControl } from "./form-context";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
};

/** A yes or no. Several whose name ends in [] send a list; their error stands in the FieldGroup around them. */
export function Checkbox({ label, hint, value = "yes", defaultChecked, ...rest }: CheckboxProps) {
  const { control, entered, answered } = useControl(rest);
  const ownId = useId();
  const listed = rest.name.endsWith("[]");
  const id = listed || !control.id ? ownId : control.id;
  const form = useFormControl(rest.name);
  const error = listed ? undefined : form.error;
  const checked = answered ? [entered].flat().includes(String(value)) : defaultChecked;
  const noteId = hint || error ? `${id}-note` : undefined;
  return (
    <div className="grid gap-1">
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          {...rest}
          {...control}
          id={id}
          type="checkbox"
          value={value}
          defaultChecked={checked}
          aria-describedby={noteId}
          aria-invalid={error ? true : undefined}
          className="mt-0.5 size-5 shrink-0 cursor-pointer"
        />
        <span>{label}</span>
      </label>
      {noteId && (
        <div id={noteId} className="-mt-2 grid gap-1 ps-8">
          {hint && <FieldHint>{hint}</FieldHint>}
          {error && <FieldError>{error}</FieldError>}
        </div>
      )}
    </div>
  );
}
