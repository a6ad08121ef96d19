import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

type CohortMessagesProps = {
  href: string;
  /** Whether the reader may write to the cohort's people. */
  writes: boolean;
};

/** The way to what organizers wrote, and for them to write. */
export function CohortMessages({ href, writes }: CohortMessagesProps) {
  return (
    <Section
      title="Messages"
      action={
        <TextLink href={href} className="inline-flex min-h-11 items-center">
          All messages
        </TextLink>
      }
    >
      {writes ? (
        <p className="text-ink-soft">
          To everybody, to those who come to a session, to one group, or to those who have not answered.{" "}
          <TextLink href={`${href}/new`}>Write to people</TextLink>
        </p>
      ) : (
        <p className="text-ink-soft">What the organizers wrote to you.</p>
      )}
    </Section>
  );
}
