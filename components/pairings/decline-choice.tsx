import { Button } from "@/components/ui/button";
import { declineWords } from "@/lib/pairings/rules";

/** Ready words for a kind no, each a button that says it. */
export function DeclineChoice({ reader }: { reader: string }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-2 text-ink-soft">
        That is perfectly fine. Tap the words that {reader} will read:
      </legend>
      {Object.entries(declineWords).map(([key, words]) => (
        <Button
          key={key}
          look="quiet"
          name="words"
          value={key}
          className="justify-start! text-start! font-serif text-lg font-normal!"
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
