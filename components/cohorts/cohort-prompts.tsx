import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The way to a cohort's prompts, for its people and organizers. */
export function CohortPrompts({ href }: { href: string }) {
  return (
    <Section
      title="Prompts"
      action={
        <TextLink href={href} className="inline-flex min-h-11 items-center">
          All prompts
        </TextLink>
      }
    >
      <p className="text-ink-soft">Questions to think about between meetings, and what people answered.</p>
    </Section>
  );
}
