import NextLink from "next/link";
import type { MouseEvent } from "react";
import { classNames } from "@/components/ui/class-names";

type QuestionStepsProps = {
  questions: readonly { id: string; points: number }[];
  question: { id: string } | null;
  hrefOf: (questionId: string) => string;
  /** Opens a question without asking the server. */
  open?: (event: MouseEvent<HTMLAnchorElement>, questionId: string) => void;
};

/** The questions one after another, with how much has been said to each. */
export function QuestionSteps({ questions, question, hrefOf, open }: QuestionStepsProps) {
  if (questions.length < 2) return null;
  return (
    <nav aria-label="Questions" className="relative -mx-1 overflow-x-auto">
      <ol className="flex gap-2 px-1 py-1">
        {questions.map((one, at) => {
          const current = one.id === question?.id;
          return (
            <li key={one.id}>
              <NextLink
                href={hrefOf(one.id)}
                prefetch={false}
                onClick={open && ((event) => open(event, one.id))}
                aria-current={current ? "step" : undefined}
                className={classNames(
                  "flex min-h-11 items-center gap-2 rounded-full border px-4 whitespace-nowrap",
                  current ? "border-accent bg-accent text-accent-ink" : "border-edge hover:bg-well",
                )}
              >
                Question {at + 1}
                <span className="text-sm tabular-nums">
                  {one.points}
                  <span className="sr-only"> {one.points === 1 ? "point" : "points"}</span>
                </span>
              </NextLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
