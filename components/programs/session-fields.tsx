import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Title and length of a planned session; empty for a new one. */
export function SessionFields({ session }: { session?: { title: string; minutes: number } }) {
  return (
    <div className="grid items-end gap-6 sm:grid-cols-[minmax(0,1fr)_8rem]">
      <Field name="title" label="Title">
        <Input required maxLength={120} defaultValue={session?.title ?? ""} />
      </Field>
      <Field name="minutes" label="Minutes">
        <Input
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={600}
          defaultValue={session?.minutes ?? 120}
        />
      </Field>
    </div>
  );
}
