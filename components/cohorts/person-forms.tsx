import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import type { CohortPerson } from "@/lib/cohorts/participations/queries";
import type { FormAction } from "@/lib/forms/state";

type PersonFormsProps = {
  person: CohortPerson;
  cohortId: string;
  changeCapacity: FormAction;
  remove: FormAction;
  closeHref: string;
};

/** What an organizer can change about somebody in a cohort. */
export function PersonForms({ person, cohortId, changeCapacity, remove, closeHref }: PersonFormsProps) {
  const ids = (
    <>
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="participationId" value={person.participationId} />
    </>
  );
  return (
    <div className="grid gap-5 py-3">
      {person.role === "mentor" && (
        <Form action={changeCapacity} label={`Capacity of ${person.name}`} className="grid gap-3">
          {ids}
          <Field name="capacity" label="Takes how many mentees">
            <Input
              type="number"
              inputMode="numeric"
              required
              min={0}
              max={50}
              defaultValue={person.capacity ?? 0}
              className="max-w-28"
            />
          </Field>
          <div>
            <Button look="quiet">Save</Button>
          </div>
        </Form>
      )}
      <Form action={remove} label={`Take ${person.name} out`} className="grid justify-items-start gap-2">
        {ids}
        <Button look="quiet">Take out of this cohort</Button>
        <p className="text-sm text-ink-soft">
          {person.held > 0 && "Open pairings and proposals end. "}You can put {person.name} back at the foot
          of the page.
        </p>
      </Form>
      <p>
        <TextLink href={closeHref}>Close</TextLink>
      </p>
    </div>
  );
}
