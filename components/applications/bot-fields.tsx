import { shownNow } from "@/lib/applications/applying/rules";

/** Programs that fill in forms for people are asked to leave the field alone, or their application would go nowhere. */
const leftAlone = {
  "data-1p-ignore": "",
  "data-bwignore": "",
  "data-lpignore": "true",
  "data-form-type": "other",
};

/** What holds bots off: when the form was shown, signed, and a field that no person and no screen reader comes upon. */
export function BotFields() {
  return (
    <>
      <input type="hidden" name="shown" value={shownNow()} suppressHydrationWarning />
      <div aria-hidden="true" className="absolute start-[-10000px] size-px overflow-hidden">
        <label>
          Website
          <input type="text" name="website" tabIndex={-1} autoComplete="off" {...leftAlone} />
        </label>
      </div>
    </>
  );
}
