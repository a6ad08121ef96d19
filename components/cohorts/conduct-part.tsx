import { ConductTexts } from "@/components/programs/conduct-texts";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { CohortPage } from "@/lib/cohorts/queries";
import type { FormAction } from "@/lib/forms/state";

type Conduct = NonNullable<NonNullable<CohortPage["mine"]>["conduct"]>;

/** Asks somebody who takes part to accept the two texts that hold a cohort together. */
export function ConductPart({
  cohortId,
  conduct,
  action,
}: {
  cohortId: string;
  conduct: Conduct;
  action: FormAction;
}) {
  return (
    <div className="grid gap-4 rounded-md border border-line bg-sheet p-4 sm:p-6">
      <Disclosure summary="Read both texts" open>
        <ConductTexts {...conduct} />
      </Disclosure>
      <Form action={action} label="Code of conduct and confidentiality" className="grid gap-3">
        <input type="hidden" name="cohortId" value={cohortId} />
        <input type="hidden" name="version" value={conduct.version} />
        <div>
          <Button>I agree to both</Button>
        </div>
      </Form>
    </div>
  );
}
