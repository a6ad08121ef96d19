import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { InvitedPart } from "@/lib/people/invitations/queries";

type ConductTextsProps = {
  programs: readonly Pick<InvitedPart, "programId" | "program" | "codeOfConduct" | "confidentialityRule">[];
};

/** What people agree to when they join: each program's own words. */
export function ConductTexts({ programs }: ConductTextsProps) {
  return programs.map(({ programId, program, codeOfConduct, confidentialityRule }) => (
    <Section
      key={programId}
      title={
        programs.length === 1
          ? "How people treat each other here"
          : `How people treat each other in ${program}`
      }
    >
      <div className="border-s-2 border-line ps-4">
        <Prose markdown={codeOfConduct} />
      </div>
      <h3 className="font-semibold">What is said in the room</h3>
      <div className="border-s-2 border-line ps-4">
        <Prose markdown={confidentialityRule} />
      </div>
    </Section>
  ));
}
