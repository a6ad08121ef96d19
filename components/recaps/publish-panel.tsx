import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { RecapAudience, RecapStatus } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";

type PublishPanelProps = {
  /** A session's recap, or a mentor's own collection. */
  what?: "recap" | "collection";
  recap: {
    id: string;
    status: RecapStatus;
    audience: RecapAudience;
    publishedAt: Date | null;
    publicPath: string | null;
  };
  publish: FormAction;
  withdraw: FormAction;
  /** Scheme and host, for the address to pass on. */
  origin: string;
  reader: { zone: string; locale: string };
};

/** Who may read it, and the button that makes it so. */
export function PublishPanel(props: PublishPanelProps) {
  const { what = "recap", recap, publish, withdraw, origin, reader } = props;
  const published = recap.status === "published";
  return (
    <Section title={published ? "Published" : "Publish"}>
      {published && recap.publishedAt && (
        <p className="text-ink-soft">
          Since <Time at={recap.publishedAt} {...reader} />
        </p>
      )}
      {recap.publicPath && (
        <Field
          name="address"
          label="The address to pass on"
          hint={`Whoever has it can read the ${what}, and nothing else.`}
        >
          <Input readOnly defaultValue={`${origin}${recap.publicPath}`} />
        </Field>
      )}
      <Form action={publish} label={`Publish the ${what}`}>
        <input type="hidden" name="recapId" value={recap.id} />
        <RadioGroup
          name="audience"
          label="Who may read it"
          defaultValue={recap.audience}
          options={[
            {
              value: "cohort",
              label: "The cohort",
              hint: "Also those who were not in the room. They can add to it.",
            },
            {
              value: "world",
              label: "The world",
              hint: "At an address nobody can guess; not for search engines.",
            },
          ]}
        />
        <p className="text-sm text-ink-soft">Names stand only beside the words of people who agreed.</p>
        <div>
          <Button look={published ? "quiet" : "primary"} pendingLabel="Publishing…">
            {published ? "Save who may read it" : `Publish the ${what}`}
          </Button>
        </div>
      </Form>
      {published && (
        <Form action={withdraw} label={`Withdraw the ${what}`} className="grid gap-2">
          <input type="hidden" name="recapId" value={recap.id} />
          <p className="text-sm text-ink-soft">
            Withdrawing makes it a draft again; additions are kept. A public address is closed for good.
          </p>
          <div>
            <Button look="plain">Withdraw it</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
