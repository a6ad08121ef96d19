import { sourceHint } from "@/components/intake/source-hint";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { KeptFields } from "@/components/ui/kept-fields";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { IntakePage } from "@/lib/intake/queries";
import { MOST_GOALS } from "@/lib/intake/rules";
import { industries, jobFunctions } from "@/lib/intake/suggestions";
import { seniorities, seniorityWords } from "@/lib/profile/rules";

type StepProps = { page: IntakePage; keptAs: string; action: FormAction };

const goalsLabel = {
  mentor: "What kind of person could you help most?",
  mentee: "What do you hope will have changed by the end?",
};
const goalsHint = {
  mentor: "A sentence or two. Organizers read it.",
  mentee: "A sentence or two. The mentors of this cohort and the organizers read it.",
};

/** What somebody does and hopes for; most of it is known already. */
export function AboutStep({ page, keptAs, action }: StepProps) {
  const { about, role, cohort, isFilled } = page;
  return (
    <Form action={action} label="About your work" className="grid gap-6">
      <input type="hidden" name="cohortId" value={cohort.id} />
      <KeptFields keptAs={keptAs} />
      <p className="max-w-prose text-ink-soft">
        All of it is optional, and helps to find you somebody who fits. Nothing here changes your profile.
      </p>
      <Field name="goals" label={goalsLabel[role]} hint={sourceHint(about.goals.from, goalsHint[role])}>
        <Textarea rows={3} maxLength={MOST_GOALS} defaultValue={about.goals.value} />
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          name="jobFunction"
          label="Function"
          hint={sourceHint(about.jobFunction.from, "What your work is called.")}
        >
          <Input
            maxLength={100}
            list="job-functions"
            autoComplete="off"
            defaultValue={about.jobFunction.value}
          />
        </Field>
        <Field name="industry" label="Industry" hint={sourceHint(about.industry.from)}>
          <Input maxLength={100} list="industries" autoComplete="off" defaultValue={about.industry.value} />
        </Field>
        <Field name="seniority" label="How far along" hint={sourceHint(about.seniority.from)}>
          <Select defaultValue={about.seniority.value}>
            <option value="">Rather not say</option>
            {seniorities.map((each) => (
              <option key={each} value={each}>
                {seniorityWords[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          name="employer"
          label="Employer"
          hint={sourceHint(about.employer.from, "So that nobody is paired with a colleague.")}
        >
          <Input maxLength={200} autoComplete="organization" defaultValue={about.employer.value} />
        </Field>
        <Field
          name="languages"
          label="Languages you like to talk in"
          hint={sourceHint(about.languages.from, "With commas between them.")}
        >
          <Input maxLength={400} defaultValue={about.languages.value.join(", ")} />
        </Field>
      </div>
      <datalist id="job-functions">
        {jobFunctions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <datalist id="industries">
        {industries.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <div>
        <Button pendingLabel="Saving…">{isFilled ? "Save" : "Save and go on"}</Button>
      </div>
    </Form>
  );
}
