"use client";

import { type ReactNode, useId, useMemo } from "react";
import { FieldContext } from "./field-context";
import { FieldError, FieldHint } from "./field-notes";
import { useFormControl } from "./form-context";

type FieldProps = {
  /** The control's name; Form finds the error and the entered value by it. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** An error known without a form. */
  error?: string;
  /** Says "optional" beside the label: most fields are needed, so the others are marked. */
  optional?: boolean;
  /** Label for screen readers only, where the surroundings show it. */
  hideLabel?: boolean;
  children: ReactNode;
};

/** One label, one control (Input, Textarea, KeptTextarea, Select, Combobox), its hint and its error, tied together. */
export function Field({ name, label, hint, error, optional, hideLabel, children }: FieldProps) {
  const ownId = useId();
  const form = useFormControl(name);
  const id = form.id ?? ownId;
  const problem = form.error ?? error;
  const describedBy = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const scope = useMemo(
    () => ({ id, name, describedBy, invalid: Boolean(problem) }),
    [id, name, describedBy, problem],
  );

  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-semibold"}>
        {label}
        {optional && <span className="font-normal text-ink-faint"> (optional)</span>}
      </label>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      <FieldContext value={scope}>{children}</FieldContext>
    </div>
  );
}
