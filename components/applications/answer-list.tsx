import type { FormAnswer } from "@/lib/applications/rules";

/** What somebody answered, under the wording they answered to. */
export function AnswerList({ answers }: { answers: readonly FormAnswer[] }) {
  return (
    <dl className="grid gap-6">
      {answers.map((answer) => (
        <div key={answer.questionId} className="grid gap-1">
          <dt className="font-semibold">{answer.question}</dt>
          <dd className="font-serif text-lg wrap-anywhere whitespace-pre-line">{textOf(answer)}</dd>
        </div>
      ))}
    </dl>
  );
}

const textOf = ({ kind, answer }: FormAnswer): string =>
  kind === "scale" ? `${answer[0] ?? ""} of 5` : answer.join(kind === "several" ? "\n" : " ");
