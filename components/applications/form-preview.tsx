import { ApplicationFields } from "@/components/applications/application-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { type Question, questionsFor } from "@/lib/applications/rules";

type FormPreviewProps = { questions: readonly Question[]; mentors: boolean };

/** The form as those who apply see it; nothing is sent. */
export function FormPreview({ questions, mentors }: FormPreviewProps) {
  const roles = mentors ? (["mentee", "mentor"] as const) : (["mentee"] as const);
  return (
    <Section title="Preview">
      <div>
        {roles.map((role) => (
          <Disclosure key={role} summary={mentors ? `As a ${role} sees it` : "As it is seen"}>
            <form className="grid gap-6" aria-label={`Preview for a ${role}`}>
              <ApplicationFields questions={questionsFor(questions, role)} keptAs={`preview:${role}`} />
            </form>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
