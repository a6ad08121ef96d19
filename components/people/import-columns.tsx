import { CohortField } from "@/components/people/cohort-field";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/lib/forms/state";
import type { ImportColumn, ImportPage } from "@/lib/people/imports/queries";
import { columnChoices, columnLabels } from "@/lib/people/roster/fields";

type ImportColumnsProps = { page: ImportPage; action: FormAction };

/** What each column of the file holds, and which cohort it fills; guessed, and to be corrected. */
export function ImportColumns({ page, action }: ImportColumnsProps) {
  const { id, columns, cohorts, cohort, asksForRole, role, problems } = page;
  const used = columns.filter(({ choice }) => choice !== "ignore").length;
  return (
    <Disclosure
      summary={`Columns and cohort: ${used} of ${columns.length} columns are used`}
      open={problems.length > 0}
    >
      <Form action={action} label="Columns and cohort">
        <input type="hidden" name="importId" value={id} />
        <CohortField cohorts={cohorts} chosen={cohort?.id ?? null} />
        {asksForRole && (
          <Field
            name="role"
            label="Everybody in this file is a"
            hint="No column says whether somebody is a mentor or a mentee."
          >
            <Select defaultValue={role ?? ""}>
              <option value="">Ask me for each row</option>
              <option value="mentor">Mentor</option>
              <option value="mentee">Mentee</option>
            </Select>
          </Field>
        )}
        <div className="grid gap-6 sm:grid-cols-2">
          {columns.map((column, at) => (
            <ColumnField key={column.heading} column={column} name={`column-${at}`} />
          ))}
        </div>
        <div>
          <Button look="quiet" pendingLabel="Reading again…">
            Read the file like this
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

function ColumnField({ column, name }: { column: ImportColumn; name: string }) {
  const { heading, choice, samples } = column;
  return (
    <Field
      name={name}
      label={<span className="wrap-anywhere">{heading}</span>}
      hint={<span className="wrap-anywhere">{samples.join(" · ") || "Nothing in it"}</span>}
    >
      <Select defaultValue={choice}>
        {columnChoices.map((each) => (
          <option key={each} value={each}>
            {columnLabels[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
