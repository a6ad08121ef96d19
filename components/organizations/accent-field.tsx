import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** The organization's accent color; the server checks that it can be read. */
export function AccentField({ defaultValue }: { defaultValue: string }) {
  return (
    <Field
      name="accent"
      label="Accent color"
      hint="Buttons and links wear it. It needs to be dark enough for white text."
    >
      <Input type="color" defaultValue={defaultValue} className="h-11 w-24 p-1" />
    </Field>
  );
}
