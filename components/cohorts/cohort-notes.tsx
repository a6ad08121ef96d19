import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The way to the notes that are for everyone in a cohort, for its people and organizers. */
export function CohortNotes({ href }: { href: string }) {
  return (
    <Section
      title="Notes for everyone"
      action={
        <TextLink href={href} className="inline-flex min-h-11 items-center">
          All notes
        </TextLink>
      }
    >
      <p className="text-ink-soft">What people took from evenings and meetings, and left for all.</p>
    </Section>
  );
}
