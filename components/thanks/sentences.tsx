import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { readyThanks } from "@/lib/thanks/rules";

/** Ready sentences, each sent with a tap, or one's own. `keptAs`: where what is typed is kept until it is sent. */
export function Sentences({ keptAs }: { keptAs: string }) {
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="pb-2 font-semibold">Tap a sentence to send it</legend>
        {readyThanks.map((words, at) => (
          <Button
            key={words}
            look="quiet"
            name="ready"
            value={at}
            pendingLabel="Sending…"
            className="justify-start! text-start! font-serif text-lg font-normal!"
          >
            {words}
          </Button>
        ))}
      </fieldset>
      <Field name="text" label="Or in your own words" optional>
        <KeptTextarea keptAs={keptAs} voice="people" maxLength={300} rows={2} />
      </Field>
      <div>
        <Button pendingLabel="Sending…">Send your thanks</Button>
      </div>
    </>
  );
}
