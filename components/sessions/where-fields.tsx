import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type WhereFieldsProps = {
  defaults?: { place: string; address: string; videoUrl: string };
  /** What is wrong, by field, where no Form says it. */
  errors?: Record<string, string>;
};

/** A place, a video link, or both. */
export function WhereFields({ defaults, errors = {} }: WhereFieldsProps) {
  return (
    <>
      <Field name="place" label="Place" optional error={errors.place}>
        <Input maxLength={120} defaultValue={defaults?.place ?? ""} />
      </Field>
      <Field name="address" label="Address" optional error={errors.address}>
        <Input maxLength={240} autoComplete="off" defaultValue={defaults?.address ?? ""} />
      </Field>
      <Field name="videoUrl" label="Video link" optional error={errors.videoUrl}>
        <Input
          type="url"
          inputMode="url"
          maxLength={500}
          placeholder="https://"
          defaultValue={defaults?.videoUrl ?? ""}
        />
      </Field>
    </>
  );
}
