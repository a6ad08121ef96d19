"use client";

import { createContext, useContext } from "react";
import { type FormState, idle } from "@/lib/forms/state";

type SavedListener = (sent: FormData) => void;

type FormScope = {
  id: string;
  state: FormState;
  /** Calls back once the server has what was sent. Returns the way to stop listening. */
  onSaved: (listener: SavedListener) => () => void;
};

export const FormContext = createContext<FormScope>({ id: "", state: idle, onSaved: () => () => undefined });

/**
 * What a control of the nearest form is called, what is wrong with it, and what was entered before an error. A name that
 * ends in [] sends a list; the form's state knows it without the brackets.
 */
export function useFormControl(name: string | undefined) {
  const { id, state } = useContext(FormContext);
  const field = name?.replace(/\[\]$/, "");
  return {
    id: id && field ? `${id}-${field}` : undefined,
    error: field ? state.fields?.[field] : undefined,
    entered: field ? state.values?.[field] : undefined,
    /** After an error `entered` is the whole truth: a missing value then means "unchecked". */
    answered: state.values !== undefined,
  };
}
