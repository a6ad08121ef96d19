import type { FormState } from "@/lib/forms/state";
import { Notice } from "./notice";

/** What happened, said once above the fields; each line leads to the field it speaks of. */
export function FormSummary({ id, state }: { id: string; state: FormState }) {
  if (state.status === "idle") return null;
  if (state.status === "done") return state.message ? <Notice tone="success">{state.message}</Notice> : null;

  const fields = Object.entries(state.fields ?? {}).filter(([name]) => name !== "");
  const title =
    state.message ?? (fields.length === 1 ? "One answer needs a look." : "Some answers need a look.");
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts the answer is a new page, and this is what it says first
    <div tabIndex={-1} data-form-summary role="alert" autoFocus className="rounded-md">
      <Notice tone="error" title={title}>
        {fields.length > 0 && (
          <ul className="-my-2 grid">
            {fields.map(([name, message]) => (
              <li key={name}>
                <a
                  href={`#${id}-${name}`}
                  className="inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
