import { Field } from "./field";
import { Input } from "./input";

/** Where the six digits of a mail are entered; nine signs, because people type blanks or a dash between them. */
export function CodeField({ autoFocus }: { autoFocus?: boolean }) {
  return (
    <Field name="code" label="Six-digit code">
      <Input
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        autoFocus={autoFocus}
        maxLength={9}
        className="max-w-60 font-mono text-xl tracking-[0.3em]"
      />
    </Field>
  );
}
