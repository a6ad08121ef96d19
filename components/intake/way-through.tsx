import { TextLink } from "@/components/ui/text-link";
import { type IntakeStep, intakeSteps } from "@/lib/intake/rules";

type WayThroughProps = { step: IntakeStep; here: string };

/** How far along somebody is, and the way back. */
export function WayThrough({ step, here }: WayThroughProps) {
  const at = intakeSteps.indexOf(step);
  const before = intakeSteps[at - 1];
  return (
    <>
      Step {at + 1} of {intakeSteps.length}.{" "}
      {before ? (
        <TextLink href={`${here}?step=${before}`}>One step back</TextLink>
      ) : (
        "Five minutes in all, and every step is saved by itself."
      )}
    </>
  );
}
