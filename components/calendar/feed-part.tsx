import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/forms/state";

type FeedPartProps = {
  /** The secret address; null where there is none. */
  address: string | null;
  /** What subscribers see it called. */
  name: string;
  make: FormAction;
  drop: FormAction;
  hidden?: Record<string, string>;
};

const look = "inline-flex min-h-11 items-center";

/** A secret address to subscribe to: made, shown, made anew, taken away. */
export function FeedPart({ address, name, make, drop, hidden = {} }: FeedPartProps) {
  const fields = Object.entries(hidden).map(([field, value]) => (
    <input key={field} type="hidden" name={field} value={value} />
  ));
  if (!address)
    return (
      <Form action={make} label="Make an address" className="grid gap-3">
        {fields}
        <div>
          <Button pendingLabel="Making it…">Make my calendar address</Button>
        </div>
      </Form>
    );
  const webcal = address.replace(/^https?:/, "webcal:");
  const google = `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`;
  const outlook = `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=${encodeURIComponent(name)}`;
  return (
    <div className="grid max-w-2xl gap-5">
      <Field
        name="address"
        label="Your secret address"
        hint="Whoever has it sees these dates. Keep it to yourself."
      >
        <Input readOnly defaultValue={address} autoComplete="off" spellCheck={false} />
      </Field>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink look="quiet" href={webcal}>
          Subscribe on this device
        </ButtonLink>
        <TextLink href={google} rel="noreferrer" target="_blank" className={look}>
          In Google<span className="sr-only">, in a new window</span>
        </TextLink>
        <TextLink href={outlook} rel="noreferrer" target="_blank" className={look}>
          In Outlook<span className="sr-only">, in a new window</span>
        </TextLink>
      </div>
      <p className="text-ink-soft">
        Your calendar asks for changes by itself, as often as it likes: most every few hours, Google about
        once a day.
      </p>
      <Disclosure summary="Has somebody else seen it?">
        <div className="flex flex-wrap items-start gap-3">
          <Form action={make} label="A new address" className="grid gap-3">
            {fields}
            <Button look="quiet" pendingLabel="Making it…">
              Make a new one; this one stops
            </Button>
          </Form>
          <Form action={drop} label="Take the address away" className="grid gap-3">
            {fields}
            <Button look="quiet" pendingLabel="Taking it away…">
              Take it away
            </Button>
          </Form>
        </div>
      </Disclosure>
    </div>
  );
}
