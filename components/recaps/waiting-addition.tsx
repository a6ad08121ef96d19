import { Button } from "@/components/ui/button";
import type { WaitingAddition as Waiting } from "@/lib/recaps/additions/waiting/queries";

type WaitingAdditionProps = {
  addition: Waiting;
  form: string;
  /** It can be taken into the text itself: a recap, not a mentor's collection. */
  takeable: boolean;
};

/** What somebody would have added, and what can be done with it; each button can be taken back by another. */
export function WaitingAddition({ addition, form, takeable }: WaitingAdditionProps) {
  const { id, text, state, taken, credit, stranger, endorsements } = addition;
  const by =
    credit ?? (stranger ? "somebody from outside, without a name" : "somebody of the cohort, without a name");
  return (
    <li className="grid gap-1 py-3" data-row={id} tabIndex={-1}>
      {addition.question && (
        <p dir="auto" className="text-sm text-ink-soft wrap-anywhere">
          {addition.question}
        </p>
      )}
      <p
        dir="auto"
        className={`font-serif text-lg wrap-anywhere ${state === "hidden" ? "text-ink-faint" : ""}`}
      >
        {text}
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="grow text-sm text-ink-soft wrap-anywhere">
          By {by}
          {stranger && credit && ", from outside"}
          {endorsements > 0 && ` · endorsed by ${endorsements}`}
          {taken && " · in the recap"}
        </span>
        {state !== "shown" && (
          <Button
            look={state === "held" ? "quiet" : "plain"}
            form={form}
            name="letIn"
            value={id}
            data-key="i"
            aria-label={`Let it in: ${text}`}
          >
            Let it in
          </Button>
        )}
        {takeable && !taken && (
          <Button
            look="plain"
            form={form}
            name="takeUp"
            value={id}
            data-key="t"
            aria-label={`Take it into the recap: ${text}`}
          >
            Take it into the recap
          </Button>
        )}
        {state !== "hidden" && !taken && (
          <Button
            look="plain"
            form={form}
            name="leaveOut"
            value={id}
            data-key="x"
            aria-label={`Leave it out: ${text}`}
          >
            Leave it out
          </Button>
        )}
      </div>
    </li>
  );
}
