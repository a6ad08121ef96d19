import { groupSentence } from "@/lib/programs/rules";
import type { TemplateOutline as Outline } from "@/lib/programs/templates/catalog";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What a new program comes with, in a few lines. */
export function TemplateOutline({ template }: { template: Outline }) {
  const { sessions, prompts } = template;
  return (
    <div className="grid gap-3">
      <p>
        {template.name} comes with {counted(sessions.length, "session", "sessions")},{" "}
        {counted(prompts, "prompt", "prompts")} for the weeks between, a code of conduct and a confidentiality
        rule. {groupSentence(template)}
      </p>
      <ol className="grid list-decimal gap-1 ps-6 marker:text-ink-faint">
        {sessions.map((session, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two evenings may be called the same, and none moves here
          <li key={at} className="font-serif text-lg">
            {session}
          </li>
        ))}
      </ol>
    </div>
  );
}
