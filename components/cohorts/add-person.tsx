import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { List, Row } from "@/components/ui/list";
import type { Candidate, CohortPeople } from "@/lib/cohorts/participations/queries";
import type { FormAction } from "@/lib/forms/state";

type AddPersonProps = {
  cohort: CohortPeople["cohort"];
  /** What was searched for. */
  search: string;
  candidates: Candidate[];
  action: FormAction;
  importHref: string;
};

/** Finds a member by name and takes them in, as a mentor or a mentee. */
export function AddPerson({ cohort, search, candidates, action, importHref }: AddPersonProps) {
  return (
    <div className="grid gap-6">
      <form method="get" className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-[1_1_14rem]">
          <Field name="add" label="Find somebody of your organization by name">
            <Input type="search" defaultValue={search} maxLength={100} required />
          </Field>
        </div>
        <Button look="quiet">Find</Button>
      </form>
      {search && candidates.length === 0 && (
        <EmptyState title={`Nobody called “${search}” is left to add.`}>
          People come into the organization with a roster, or by an invitation.{" "}
          <a href={importHref} className="text-accent underline underline-offset-4">
            Import a roster
          </a>
        </EmptyState>
      )}
      {candidates.length > 0 && (
        <List label="People to add">
          {candidates.map((person) => (
            <Row
              key={person.membershipId}
              title={person.name}
              detail={[person.title, person.employer].filter(Boolean).join(", ")}
            >
              <Form action={action} label={`Add ${person.name}`} className="grid gap-3">
                <input type="hidden" name="cohortId" value={cohort.id} />
                <input type="hidden" name="membershipId" value={person.membershipId} />
                <div className="flex flex-wrap items-end gap-3">
                  <Button look="quiet" name="role" value="mentee">
                    Add as a mentee
                  </Button>
                  <Button look="quiet" name="role" value="mentor">
                    Add as a mentor
                  </Button>
                  <Field
                    name="capacity"
                    label={<span className="text-sm font-normal">Mentor for how many?</span>}
                  >
                    <Input
                      type="number"
                      inputMode="numeric"
                      min={0}
                      max={50}
                      placeholder={String(cohort.defaultCapacity)}
                      className="max-w-28"
                    />
                  </Field>
                </div>
              </Form>
            </Row>
          ))}
        </List>
      )}
    </div>
  );
}
