"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { useFormControl } from "@/components/ui/form-context";
import { Textarea } from "@/components/ui/textarea";

/** What somebody sent when a prompt had just closed, to keep elsewhere; `children` for whoever sent nothing. */
export function TypedTooLate({ children }: { children: ReactNode }) {
  const { entered, answered } = useFormControl("body");
  if (!answered || !entered) return children;
  return (
    <Field name="body" label="What you typed">
      <Textarea voice="people" readOnly rows={5} />
    </Field>
  );
}
