import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import { checklist } from "@/lib/meetings/checklist/rules";
import type { MeetingPage } from "@/lib/meetings/queries";

type ChecklistProps = { meeting: MeetingPage; action: FormAction };

/** What makes a first meeting go well; each line is ticked by a tap, and only its reader sees the ticks. */
export function Checklist({ meeting: { id, checks }, action }: ChecklistProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {checklist.map(({ item, label, hint }) => {
        const done = checks?.includes(item) ?? false;
        return (
          <li key={item}>
            <Form action={action} label={label} className="grid">
              <input type="hidden" name="meetingId" value={id} />
              <input type="hidden" name="item" value={item} />
              <input type="hidden" name="done" value={done ? "no" : "yes"} />
              <Button
                look="plain"
                aria-pressed={done}
                className="mx-0! w-full justify-start! gap-3! px-0! py-3! text-start! font-normal! text-ink! no-underline!"
              >
                <Box done={done} />
                <span className="grid">
                  <span className="font-semibold">{label}</span>
                  <span className="text-sm text-ink-soft">{hint}</span>
                </span>
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

const Box = ({ done }: { done: boolean }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    className={`size-6 shrink-0 ${done ? "text-accent" : "text-edge"}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <rect x="2" y="2" width="16" height="16" rx="4" />
    {done && <path d="m6 10.5 3 3 5.5-7" />}
  </svg>
);
