import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { MeetingPage } from "@/lib/meetings/queries";
import { BothClocks } from "./both-clocks";

type ChooseTimeProps = { meeting: MeetingPage; locale: string; action: FormAction };

/** The times that wait, each a button that takes it. */
export function ChooseTime({ meeting, locale, action }: ChooseTimeProps) {
  return (
    <Form action={action} label="Choose a time" className="grid max-w-sm gap-2">
      <input type="hidden" name="meetingId" value={meeting.id} />
      {meeting.times.map((time) => (
        <Button
          key={time.getTime()}
          look="quiet"
          wide
          name="time"
          value={time.toISOString()}
          className="justify-start! py-3! text-start!"
        >
          <span>
            <BothClocks at={time} meeting={meeting} locale={locale} />
          </span>
        </Button>
      ))}
    </Form>
  );
}
