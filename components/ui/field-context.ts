"use client";

import { createContext, useContext } from "react";
import { useFormControl } from "./form-context";

type FieldScope = { id?: string; name?: string; describedBy?: string; invalid?: boolean };

export const FieldContext = createContext<FieldScope>({});

/** The attributes that tie a control to its field and form; own props win. */
export function useControl(own: { id?: string; name?: string }) {
  const field = useContext(FieldContext);
  const name = own.name ?? field.name;
  const form = useFormControl(name);
  const control = {
    id: own.id ?? field.id ?? form.id,
    name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
  };
  return { control, entered: form.entered, answered: form.answered };
}

/** What a text control shows first: what was entered before an error, else its default. */
export function firstText<T>(entered: string | string[] | undefined, fallback: T): string | T {
  return entered === undefined ? fallback : String(entered);
}
