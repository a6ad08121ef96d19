import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The way to what a cohort's mentors have put together, and for them to begin one. */
export function CohortCollections({ href, begins }: { href: string; begins: boolean }) {
  return (
    <Section
      title="Mentors’ collections"
      action={
        <TextLink href={href} className="inline-flex min-h-11 items-center">
          {begins ? "Read them, or begin one" : "Read them"}
        </TextLink>
      }
    >
      <p className="text-ink-soft">What a mentor has put together out of all that was said.</p>
    </Section>
  );
}
