"use client";

import { type ChangeEvent, useState } from "react";
import { accentFor, readsAsIs } from "@/components/ui/accent";
import { Field } from "@/components/ui/field";
import { useFormControl } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { accentReadable, contrastWithWhite } from "@/lib/organizations/rules";
import { AccentPreview } from "./accent-preview";

const isColor = (said: unknown): said is string => typeof said === "string" && /^#[0-9a-f]{6}$/i.test(said);

/** The organization's accent color, as buttons and links will wear it; checked while it is chosen, and by the server. */
export function AccentField({ defaultValue }: { defaultValue: string }) {
  const { entered } = useFormControl("accent");
  const [chosen, setChosen] = useState<string | null>(null);
  const color = chosen ?? (isColor(entered) ? entered : defaultValue);
  const choose = (event: ChangeEvent<HTMLInputElement>) =>
    isColor(event.target.value) && setChosen(event.target.value.toLowerCase());
  return (
    <div className="grid gap-3">
      <Field
        name="accent"
        label="Accent color"
        hint="Buttons and links wear it. It needs to be dark enough for white text."
      >
        <span className="block w-24">
          <Input type="color" defaultValue={defaultValue} onChange={choose} className="h-11 p-1" />
        </span>
      </Field>
      <AccentPreview accent={accentFor(color)} />
      <p role="status" className="text-sm text-ink-soft">
        {words(color)}
      </p>
    </div>
  );
}

function words(color: string): string {
  const ratio = contrastWithWhite(color).toFixed(1);
  if (!accentReadable(color))
    return `Contrast with white is ${ratio} to 1, and 4.5 is needed. Please choose a darker color.`;
  if (!readsAsIs(color))
    return `Contrast with white is ${ratio} to 1. On our paper it is darkened a little, so that it can be read.`;
  return `Contrast with white is ${ratio} to 1: it can be read well.`;
}
