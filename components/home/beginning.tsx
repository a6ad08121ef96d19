import { Section } from "@/components/ui/section";
import { Steps } from "@/components/ui/steps";

/** The way from an empty organization to a first evening. */
export function Beginning({ base }: { base: string }) {
  return (
    <Section title="From here to the first evening" hint="Stop at any step, and go on from here another day.">
      <Steps
        label="From here to the first evening"
        steps={[
          {
            label: "A program",
            detail: "Six evenings, ready to be changed.",
            state: "now",
            href: `${base}/programs/new`,
          },
          { label: "A cohort", detail: "The people who go through it together.", state: "later" },
          {
            label: "Its people",
            detail: "From the file you have. Then each gets an invitation.",
            state: "later",
          },
          { label: "The dates", detail: "All sessions at once, from one rule.", state: "later" },
          { label: "The groups", detail: "Filled evenly, changed by the door.", state: "later" },
        ]}
      />
    </Section>
  );
}
