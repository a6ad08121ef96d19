import { PromptRow } from "@/components/prompts/prompt-row";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";

/** The prompts of the program's plan, each one tap away from the form. */
export function PromptIdeas({ ideas, href }: { ideas: { text: string }[]; href: string }) {
  if (ideas.length === 0) return null;
  return (
    <Section title="From the program’s plan">
      <List>
        {ideas.map(({ text }, index) => (
          <PromptRow key={text} text={text} href={`${href}?idea=${index}`} />
        ))}
      </List>
    </Section>
  );
}
