import { Button } from "@/components/ui/button";
import type { RosterQuestion } from "@/lib/people/roster/plan-types";

type RowQuestionProps = {
  question: RosterQuestion;
  name: string;
  /** Not decided yet: then the row says itself what the cell holds. */
  open: boolean;
};

/** A row's choices as buttons of the form around the list. Once decided they stay, so that it can be changed. */
export function RowQuestion({ question, name, open }: RowQuestionProps) {
  const { key, column, cell, choices, chosen } = question;
  return (
    <fieldset className="mt-1 grid gap-2">
      <legend className={open ? "sr-only" : "mb-1 text-sm wrap-anywhere text-ink-soft"}>
        {column ? `${column} “${cell}”` : "No column says the role."}
        <span className="sr-only"> ({name})</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <Button
            key={value}
            look={value === chosen ? "primary" : "quiet"}
            name="one"
            value={`${key}=${value}`}
            aria-pressed={value === chosen}
            pendingLabel="Deciding…"
          >
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
