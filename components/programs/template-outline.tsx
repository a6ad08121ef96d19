import { councilTemplate } from "@/lib/programs/template";

/** What a new program comes with, in a few lines. */
export function TemplateOutline() {
  const { sessions, prompts, groupSize, mentorsPerGroup } = councilTemplate;
  return (
    <div className="grid gap-3">
      <p>
        It comes with {sessions.length} sessions with their questions, groups of {groupSize} with{" "}
        {mentorsPerGroup} mentors each, {prompts.length} prompts for the weeks between, a code of conduct and
        a confidentiality rule.
      </p>
      <ol className="grid list-decimal gap-1 ps-6 marker:text-ink-faint">
        {sessions.map((session) => (
          <li key={session.title} className="font-serif text-lg">
            {session.title}
          </li>
        ))}
      </ol>
    </div>
  );
}
