import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { ReadyWords } from "@/components/ui/ready-words";
import type { FormAction } from "@/lib/forms/state";
import type { MeetingPage } from "@/lib/meetings/queries";
import { cancelWords } from "@/lib/meetings/rules";

type CallOffProps = { meeting: MeetingPage; summary: string; action: FormAction };

/** Calls it off in two taps, in words that are ready. */
export function CallOff({ meeting: { id, other }, summary, action }: CallOffProps) {
  return (
    <Disclosure summary={summary}>
      <Form action={action} label={summary} className="grid max-w-xl gap-3">
        <input type="hidden" name="meetingId" value={id} />
        <ReadyWords
          legend={`That is perfectly fine. Tap the words that ${other.name} will read:`}
          name="words"
          words={cancelWords}
        />
      </Form>
    </Disclosure>
  );
}
