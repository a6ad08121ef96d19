"use client";

import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { type FormAction, idle } from "@/lib/forms/state";
import { FormContext } from "./form-context";
import { newFormKey } from "./form-key";
import { FormSummary } from "./form-summary";
import { guardedAction } from "./guarded-action";

type ActionFormProps = {
  action: FormAction;
  formKey: string;
  children: ReactNode;
  className?: string;
  id?: string;
  label?: string;
};

export function ActionForm({ action, formKey, children, className, id: ownId, label }: ActionFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const listeners = useRef(new Set<(sent: FormData) => void>());
  const [key, setKey] = useState(formKey);
  const keyField = useRef<HTMLInputElement>(null);
  const pressed = useRef("");

  const guarded = useMemo(
    () =>
      guardedAction(action, (sent) => {
        for (const listener of listeners.current) listener(sent);
        setKey(newFormKey());
      }),
    [action],
  );
  // The server needs the bare action to render a form that posts without scripts.
  const [state, submit, pending] = useActionState(typeof window === "undefined" ? action : guarded, idle);

  useEffect(() => {
    if (state.status === "error") form.current?.querySelector<HTMLElement>("[data-form-summary]")?.focus();
    if (state.status === "done") form.current?.closest("dialog")?.close();
  }, [state]);

  const scope = useMemo(
    () => ({
      id,
      state,
      onSaved: (listener: (sent: FormData) => void) => {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [id, state],
  );

  /** The same pressed again while it is under way is one press; another button of the form is another, and waits its turn. */
  function press(event: SubmitEvent<HTMLFormElement>): void {
    const button = event.nativeEvent.submitter;
    const wish = button instanceof HTMLButtonElement ? `${button.name} ${button.value}` : "";
    if (pending && wish === pressed.current) event.preventDefault();
    else if (pending && keyField.current) keyField.current.value = newFormKey();
    pressed.current = wish;
  }

  return (
    <FormContext value={scope}>
      <form
        ref={form}
        id={ownId}
        action={submit}
        aria-label={label}
        className={className ?? "grid gap-6"}
        onSubmit={press}
      >
        <input ref={keyField} type="hidden" name="key" value={key} suppressHydrationWarning />
        <FormSummary id={id} state={state} />
        {children}
      </form>
    </FormContext>
  );
}
