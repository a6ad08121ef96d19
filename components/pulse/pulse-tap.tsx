import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import { pulseWords, ratings } from "@/lib/pulse/rules";

type PulseTapProps = {
  action: FormAction;
  /** What else the form sends: the session, or nothing where the link says it. */
  fields: Record<string, string>;
  chosen: number | null;
};

/** Five answers side by side, one tap. */
export function PulseTap({ action, fields, chosen }: PulseTapProps) {
  return (
    <Form action={action} label="Was it worth your evening?" className="grid max-w-xl grid-cols-5 gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ratings.map((rating) => (
        <Button
          key={rating}
          look="quiet"
          name="rating"
          value={rating}
          aria-pressed={chosen === rating}
          className="h-auto min-h-18 flex-col gap-0.5! px-1! py-2 leading-tight aria-pressed:border-accent! aria-pressed:bg-accent-wash!"
        >
          <span className="font-serif text-xl">{rating}</span>
          <span className="text-sm font-normal">{pulseWords[rating]}</span>
        </Button>
      ))}
    </Form>
  );
}
