import { ZoneSelect } from "@/components/calendar/zone-select";
import { AccentField } from "@/components/organizations/accent-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { createOrganizationAction } from "./actions";

export function NewOrganizationForm({ yourName, timeZone }: { yourName: string; timeZone: string }) {
  return (
    <Form action={createOrganizationAction} label="Begin an organization">
      <Field name="name" label="Name of the organization">
        <Input required autoFocus maxLength={80} placeholder="Harbor Product Council" />
      </Field>
      <Field name="slug" label="Its address here" hint="Letters, digits and dashes: council.example/o/…">
        <Input
          required
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          placeholder="harbor-product-council"
        />
      </Field>
      <Field name="yourName" label="Your name" hint="As people of this organization will see it.">
        <Input required autoComplete="name" maxLength={120} defaultValue={yourName} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Where you usually meet; each cohort may differ.">
        <ZoneSelect defaultValue={timeZone} />
      </Field>
      <AccentField defaultValue="#2b5a4c" />
      <Button wide pendingLabel="Setting up…">
        Begin
      </Button>
    </Form>
  );
}
