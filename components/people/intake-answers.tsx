import { Section } from "@/components/ui/section";

type IntakeAnswersProps = { answers: readonly { question: string; answer: string }[] };

/** What somebody wrote when they applied, for the organizers' eyes. */
export function IntakeAnswers({ answers }: IntakeAnswersProps) {
  return (
    <Section title="What they wrote when they applied" hint="Only organizers see this.">
      <dl className="grid gap-5">
        {answers.map(({ question, answer }) => (
          <div key={question} className="grid gap-1">
            <dt className="text-sm text-ink-soft">{question}</dt>
            <dd className="font-serif text-lg wrap-anywhere whitespace-pre-line">{answer}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
