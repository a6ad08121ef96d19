import type { ReactNode } from "react";
import type { FormAction } from "@/lib/forms/state";
import { ActionForm } from "./action-form";
import { newFormKey } from "./form-key";

type FormProps = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** For buttons that stand elsewhere on the page. */
  id?: string;
  /** An accessible name, where a page has several forms. */
  label?: string;
};

/** A form over a server action. It sends a hidden `key` along, by which the server tells a double submit. */
export function Form({ action, children, className, id, label }: FormProps) {
  return (
    <ActionForm action={action} formKey={newFormKey()} className={className} id={id} label={label}>
      {children}
    </ActionForm>
  );
}
