import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormAction } from "@/lib/forms/state";
import type { DoorCounts } from "./counts";

type FillFormProps = { sessionId: string; counts: DoorCounts; again: boolean; action: FormAction };

const people = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;

/** Fills the groups, for those who are expected or for those who are here: the choice is said with its numbers. */
export function FillForm({ sessionId, counts, again, action }: FillFormProps) {
  const { coming, here, absent, guests } = counts;
  const withGuests = guests > 0 ? `, ${guests} ${guests === 1 ? "guest" : "guests"} among them` : "";
  return (
    <Form action={action} label={again ? "Seat the groups again" : "Seat the groups"}>
      <input type="hidden" name="sessionId" value={sessionId} />
      {here + absent > 0 ? (
        <RadioGroup
          name="who"
          label="Who is to be seated?"
          defaultValue="expected"
          options={[
            {
              value: "expected",
              label: `Everybody who may still come: ${people(coming + guests)}`,
              hint: `All but the ${absent} marked absent${withGuests}.`,
            },
            {
              value: "here",
              label: `Only who is here already: ${people(here + guests)}`,
              hint: `Those you ticked${withGuests}.`,
              disabled: here + guests === 0,
            },
          ]}
        />
      ) : (
        <>
          <input type="hidden" name="who" value="expected" />
          <p className="text-ink-soft">
            {people(coming + guests)} expected{withGuests}. Mark who is absent first, if you know.
          </p>
        </>
      )}
      <div>
        <Button look={again ? "quiet" : "primary"} pendingLabel="Seating…">
          {again ? "Seat the groups again" : "Seat the groups"}
        </Button>
      </div>
    </Form>
  );
}
