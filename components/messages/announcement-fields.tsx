import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { Select } from "@/components/ui/select";
import type { Reach } from "@/lib/messages/reach/queries";
import { people } from "@/lib/messages/rules";

type AnnouncementFieldsProps = {
  reaches: readonly Reach[];
  keptAs: string;
  /** What it starts from: a draft, or whom somebody came to write to. */
  first: { value?: string | undefined; subject?: string; body?: string };
};

/** Whom, what about, and the words. Each choice says how many it reaches now. */
export function AnnouncementFields({ reaches, keptAs, first }: AnnouncementFieldsProps) {
  const known = reaches.some(({ value }) => value === first.value);
  return (
    <div className="grid gap-6">
      <Field name="whom" label="To">
        <Select name="whom" required defaultValue={known ? first.value : ""}>
          {!known && <option value="">Choose whom you write to</option>}
          {reaches.map(({ value, says, membershipIds }) => (
            <option key={value} value={value}>
              {shortened(says)} · {people(membershipIds.length)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="subject" label="What it is about">
        <Input name="subject" required maxLength={120} defaultValue={first.subject} />
      </Field>
      <Field
        name="body"
        label="Your words"
        hint="“Dear …” stands above it, your name below. An empty line begins a new paragraph."
      >
        <KeptTextarea
          keptAs={keptAs}
          name="body"
          required
          maxLength={5000}
          rows={9}
          defaultValue={first.body}
        />
      </Field>
    </div>
  );
}

/** A prompt's text may be long; a choice is one line. */
const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);
