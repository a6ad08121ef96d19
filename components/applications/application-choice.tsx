import { isDecidable, VerdictButtons } from "@/components/applications/verdict-buttons";
import { FieldGroup } from "@/components/ui/field-group";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ApplicationRow, ApplicationsPage } from "@/lib/applications/choosing/queries";
import type { ApplicationState } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";

type ApplicationChoiceProps = {
  rows: readonly ApplicationRow[];
  state: ApplicationState;
  cohort: ApplicationsPage["cohort"];
  base: string;
  reader: { zone: string; locale: string };
  action: FormAction;
};

/** Applications in one state, to be ticked, and what can be decided about those that are. */
export function ApplicationChoice({ rows, state, cohort, base, reader, action }: ApplicationChoiceProps) {
  const decidable = isDecidable(state);
  const list = (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="flex items-start gap-1 has-checked:bg-accent-wash">
          {decidable && (
            <label className="flex size-11 shrink-0 cursor-pointer items-center justify-center pt-1.5">
              <span className="sr-only">Choose {row.name}</span>
              <input
                type="checkbox"
                name="applicationIds[]"
                value={row.id}
                className="size-5 scroll-mb-40 cursor-pointer"
              />
            </label>
          )}
          <div className="grid min-w-0 py-3">
            <span className="font-semibold wrap-anywhere">
              <TextLink
                look="quiet"
                href={`${base}/applications/${row.id}`}
                className="-my-2.5 inline-block py-2.5"
              >
                {row.name}
              </TextLink>
            </span>
            <span className="text-sm wrap-anywhere text-ink-soft">
              {cohort.mentors && `${row.role === "mentor" ? "Mentor" : "Mentee"} · `}
              {row.email} · <Time at={row.confirmedAt} show="day" {...reader} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
  if (!decidable) return list;
  return (
    <Form action={action} label="Choose applications" className="grid gap-4">
      <input type="hidden" name="cohortId" value={cohort.id} />
      <FieldGroup
        name="applicationIds"
        label="Tick those you have decided about"
        hint="You see the mail before anything is sent."
      >
        {list}
      </FieldGroup>
      <div className="sticky bottom-0 z-10 border-t border-line bg-paper py-3 max-sm:tall:bottom-16">
        <VerdictButtons state={state} />
      </div>
    </Form>
  );
}
