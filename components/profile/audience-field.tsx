import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Audience, audiences, audienceWords } from "@/lib/profile/rules";

type AudienceFieldProps = { name: string; of: string; value: Audience };

/** Who sees a part of the profile. */
export function AudienceField({ name, of, value }: AudienceFieldProps) {
  return (
    <Field
      name={name}
      label={
        <>
          Who sees this<span className="sr-only">: {of}</span>
        </>
      }
    >
      <Select defaultValue={value}>
        {audiences.map((audience) => (
          <option key={audience} value={audience}>
            {audienceWords[audience]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
