import type { Line } from "@/lib/recaps/lines/rules";

type LineWordsProps = {
  line: Line;
  /** The form that merges what is ticked, and the key that ticks. */
  form: string;
  tickKey: string;
  struck?: boolean;
};

/** A line as it reads, to be ticked. */
export const LineWords = ({ line, form, tickKey, struck = false }: LineWordsProps) => (
  <label className="flex min-h-11 items-start gap-3">
    <input
      type="checkbox"
      name="lineIds[]"
      value={line.id}
      form={form}
      data-key={tickKey}
      className="mt-1.5 size-5 shrink-0"
    />
    <span
      dir="auto"
      className={`min-w-0 font-serif text-lg wrap-anywhere ${struck ? "text-ink-faint line-through" : ""}`}
    >
      {line.text}
    </span>
  </label>
);

/** How each group put what is merged in a line. */
export const LineVoices = ({ line, className }: { line: Line; className: string }) =>
  line.voices.length > 1 && (
    <ul className={`text-sm text-ink-soft ${className}`} aria-label="How the groups put it">
      {line.voices.map((voice) => (
        <li key={voice.id} dir="auto" className="wrap-anywhere">
          {voice.group !== null && `Group ${voice.group}: `}
          {voice.text}
        </li>
      ))}
    </ul>
  );
