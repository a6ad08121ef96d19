/** Programs that fill in forms for people are asked to leave the field alone, or what they send would go nowhere. */
const leftAlone = {
  "data-1p-ignore": "",
  "data-bwignore": "",
  "data-lpignore": "true",
  "data-form-type": "other",
};

/** A field that no person and no screen reader comes upon: what fills it in is a bot. */
export function SilentField({ name, label }: { name: string; label: string }) {
  return (
    <div aria-hidden="true" className="absolute start-[-10000px] size-px overflow-hidden">
      <label>
        {label}
        <input type="text" name={name} tabIndex={-1} autoComplete="off" {...leftAlone} />
      </label>
    </div>
  );
}
