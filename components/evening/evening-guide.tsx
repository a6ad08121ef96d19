import { Disclosure } from "@/components/ui/disclosure";
import type { Guide } from "@/lib/evening/hints/queries";
import { AtAnotherQuestion } from "./at-another-question";
import { Spoken } from "./spoken";
import { TimeLeft } from "./time-left";
import { stageWords } from "./words";

type EveningGuideProps = {
  guide: Guide;
  sessionId: string;
  /** The question that the page shows. */
  shownId: string | null;
  hrefOf: (questionId: string) => string;
  /** When what is now ends, in the reader's words; null while the time stands still. */
  until: string | null;
};

/** On a group's page: what is now and how long, who keeps the time, who has spoken, what comes next. */
export function EveningGuide({ guide, sessionId, shownId, hrefOf, until }: EveningGuideProps) {
  const { running, keeper, people, at } = guide;
  const { item, stage, closed, question, next, timer } = running;
  const talks = stage === "groups" && question !== null && item !== null && !closed;
  return (
    <section aria-labelledby="evening-now" className="grid gap-2 border-y border-line py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="grid min-w-0 gap-0.5">
          <h2 id="evening-now" className="font-semibold text-accent">
            {stageWords(running)}
          </h2>
          <p className="text-ink-soft wrap-anywhere">{whatNow(guide)}</p>
        </div>
        {item && !closed && <TimeLeft timer={timer} at={at} until={until} size="line" />}
      </div>
      {talks && <AtAnotherQuestion item={item} href={hrefOf(item.id)} shownId={shownId} />}
      {talks && keeper && (
        <p>
          {keeper.me ? (
            <strong>You keep the time for this question.</strong>
          ) : (
            <>
              <strong>{keeper.name}</strong> keeps the time for this question.
            </>
          )}
        </p>
      )}
      {talks && running.pointsShown && (
        <p className="text-ink-soft">The wall shows points as they come, without names.</p>
      )}
      {talks && people.length > 1 && (
        <Disclosure summary="Who has spoken?">
          <Spoken people={people} sessionId={sessionId} itemId={item.id} />
        </Disclosure>
      )}
      {next && !closed && <p className="text-sm text-ink-soft">Then: {next.text}</p>}
    </section>
  );
}

/** A sentence to what is now, where the page's own title does not say it. */
function whatNow({ running: { closed, stage, item, question } }: Guide): string {
  if (closed) return "Thank you. What was said is being collected.";
  if (stage === "room") return "Every group shares what it said. You can still write.";
  if (question !== null) return "Talk first; write down what is worth keeping.";
  return item?.text ?? "";
}
