import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import type { CohortPeople } from "@/lib/cohorts/participations/queries";
import type { FormAction } from "@/lib/forms/state";

type LeftListProps = { left: CohortPeople["left"]; cohortId: string; restore: FormAction };

/** Who was taken out of a cohort, each with the way back. */
export function LeftList({ left, cohortId, restore }: LeftListProps) {
  if (left.length === 0) return null;
  return (
    <Disclosure summary={`Left this cohort (${left.length})`}>
      <List label="Left this cohort">
        {left.map((person) => (
          <Row
            key={person.participationId}
            title={<span className="font-normal">{person.name}</span>}
            detail={person.role === "mentor" ? "Mentor" : "Mentee"}
            action={
              <Form action={restore} label={`Put ${person.name} back`} className="contents">
                <input type="hidden" name="cohortId" value={cohortId} />
                <input type="hidden" name="participationId" value={person.participationId} />
                <Button look="plain" aria-label={`Put back: ${person.name}`}>
                  Put back
                </Button>
              </Form>
            }
          />
        ))}
      </List>
    </Disclosure>
  );
}
