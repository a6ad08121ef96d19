import { Button } from "@/components/ui/button";
import type { AlikeQuestion } from "@/lib/people/imports/rules";

/** One answer for all rows that ask in the same words; buttons of the form around the list. */
export function AlikeQuestions({ questions }: { questions: readonly AlikeQuestion[] }) {
  return questions.map(({ key, cell, column, choices, count }) => (
    <fieldset key={key} className="grid gap-2 border-s-4 border-accent bg-accent-wash px-4 py-3">
      <legend className="float-start mb-2 font-semibold">
        {count} rows {column && cell ? `say “${cell}”` : "do not say whether mentor or mentee"}. All of them:
      </legend>
      <div className="clear-both flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <Button key={value} look="quiet" name="all" value={`${key}=${value}`} pendingLabel="Deciding…">
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  ));
}
