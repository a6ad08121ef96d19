"use client";

import { type ReactNode, useId } from "react";
import { FieldError, FieldHint } from "./field-notes";
import { useFormControl } from "./form-context";

type FieldGroupProps = {
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  hideLabel?: boolean;
  children: ReactNode;
};

/** Several controls that answer one question: radios, chips, checkboxes, a date with a time. */
export function FieldGroup({ name, label, hint, error, optional, hideLabel, children }: FieldGroupProps) {
  const ownId = useId();
  const form = useFormControl(name);
  const id = form.id ?? ownId;
  const problem = form.error ?? error;
  const describedBy = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(" ") || undefined;

  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className="grid min-w-0 gap-1.5">
      <legend className={hideLabel ? "sr-only" : "mb-1.5 font-semibold"}>
        {label}
        {optional && <span className="font-normal text-ink-faint"> (optional)</span>}
      </legend>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      {children}
    </fieldset>
  );
}
