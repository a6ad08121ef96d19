import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { ChoicesPage } from "@/lib/pairings/drafts/changing/queries";
import { points } from "@/lib/pairings/drafts/figures/rules";
import { displacedSentence, signed } from "./price";
import { ScoreBar } from "./score-bar";

type Choice = ChoicesPage["possible"][number];

/** Mentors a mentee could have instead, the best for everybody first, each with its cost in words. */
export function ChoiceList({ page, action }: { page: ChoicesPage; action: FormAction }) {
  return (
    <Form action={action} label="Another mentor" className="grid gap-3">
      <input type="hidden" name="draftId" value={page.draft.id} />
      <input type="hidden" name="menteeId" value={page.mentee.id} />
      <ul aria-label="Mentors" className="divide-y divide-line border-y border-line">
        {page.possible.map((choice) => (
          <li
            key={choice.mentor.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5"
          >
            <div className="grid min-w-0 flex-[1_1_16rem] gap-0.5">
              <p className="font-semibold">{choice.mentor.name}</p>
              <p className="text-sm text-ink-soft">{costOf(choice)}</p>
              <ScoreBar score={choice.score} label={`${points(choice.score)} of 100`} />
            </div>
            <div className="flex items-center gap-4">
              <p className="text-sm tabular-nums">
                <span className="sr-only">All pairs together: </span>
                {signed(choice.change)}
              </p>
              {page.draft.canChange && (
                <Button look="quiet" name="mentorId" value={choice.mentor.id}>
                  Choose<span className="sr-only"> {choice.mentor.name}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">
        The number beside the button is what all pairs together gain or lose, in points.
      </p>
    </Form>
  );
}

const costOf = ({ displaced }: Choice): string =>
  displacedSentence(
    displaced && { ...displaced, mentee: displaced.mentee.name, to: displaced.to?.name ?? null },
  );
