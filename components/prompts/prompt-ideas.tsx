import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The prompts of the program's plan, each one tap away from the form. */
export function PromptIdeas({ ideas, href }: { ideas: { text: string }[]; href: string }) {
  if (ideas.length === 0) return null;
  return (
    <Section title="From the program’s plan">
      <List>
        {ideas.map(({ text }, index) => (
          <Row
            key={text}
            voice="people"
            title={text}
            action={
              <TextLink href={`${href}?idea=${index}`} className="inline-flex min-h-11 items-center">
                Use this<span className="sr-only">: {text}</span>
              </TextLink>
            }
          />
        ))}
      </List>
    </Section>
  );
}
