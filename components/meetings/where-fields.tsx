import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";

type WhereFieldsProps = {
  /** Where what is typed is kept until it is sent. */
  keptAs: string;
  other: string;
  defaults: { purpose: string; place: string; videoUrl: string };
};

/** What two people meet for, and where. */
export function WhereFields({ keptAs, other, defaults }: WhereFieldsProps) {
  return (
    <>
      <Field
        name="purpose"
        label="What is it for?"
        hint={`A sentence is enough. Only ${other} and you read it.`}
        optional
      >
        <KeptTextarea keptAs={keptAs} rows={2} maxLength={600} defaultValue={defaults.purpose} />
      </Field>
      <Field name="place" label="Place" optional>
        <Input maxLength={240} defaultValue={defaults.place} />
      </Field>
      <Field name="videoUrl" label="Video link" optional>
        <Input
          type="url"
          inputMode="url"
          maxLength={500}
          placeholder="https://"
          defaultValue={defaults.videoUrl}
        />
      </Field>
    </>
  );
}
