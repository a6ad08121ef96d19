import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { OwnAddition as Own } from "@/lib/recaps/strangers/queries";
import { stands } from "@/lib/recaps/strangers/standing/rules";

type OwnAdditionProps = { addition: Own; on: Record<"confirm" | "credit" | "takeBack", FormAction> };

/** What a stranger added, how it stands, and what they may still do about it. */
export function OwnAddition({ addition, on }: OwnAdditionProps) {
  const { title, detail } = stands(addition);
  return (
    <>
      <PageHeader title={title}>{detail}</PageHeader>
      <figure className="grid gap-2 border-s-2 border-line ps-5">
        <blockquote dir="auto" className="font-serif text-xl wrap-anywhere">
          {addition.text}
        </blockquote>
        <figcaption dir="auto" className="text-sm text-ink-soft wrap-anywhere">
          {addition.byline ? `${addition.byline}, to` : "Without a name, to"} “
          {addition.question ?? addition.recap}”
        </figcaption>
      </figure>
      {addition.state === "unconfirmed" && (
        <Form action={on.confirm} label="Send it">
          <div>
            <Button pendingLabel="Sending…">
              {addition.collection ? "Send it to its author" : "Send it to the organizers"}
            </Button>
          </div>
        </Form>
      )}
      <Section title="Change your mind" hint="Keep the address of this page: whoever has it can do this.">
        <div>
          <Disclosure summary="Your name beside it">
            <Form action={on.credit} label="Your name" className="grid gap-4">
              <Field name="name" label="Your name" hint="Empty for none." optional>
                <Input maxLength={160} autoComplete="name" defaultValue={addition.byline} />
              </Field>
              <div>
                <Button look="quiet" pendingLabel="Saving…">
                  Save
                </Button>
              </div>
            </Form>
          </Disclosure>
          <Disclosure summary="Take it back">
            <Form action={on.takeBack} label="Take it back" className="grid gap-3">
              <p>It is deleted for good: here, among what waits, and in the recap where it stands there.</p>
              <div>
                <Button look="quiet" pendingLabel="Deleting…">
                  Take it back
                </Button>
              </div>
            </Form>
          </Disclosure>
        </div>
      </Section>
    </>
  );
}
