import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Prose } from "@/components/ui/prose";
import type { FormAction } from "@/lib/forms/state";
import type { Chapter } from "@/lib/recaps/collections/queries";
import { ChapterForm } from "./chapter-form";
import { MoveButtons, PickedLine, TakeButton } from "./picked-line";

type ChapterPartProps = {
  recapId: string;
  chapter: Chapter;
  here: string;
  edge: { first: boolean; last: boolean };
  forms: { chapter: string; line: string };
  edit: FormAction;
};

/** One chapter as its author works on it. */
export function ChapterPart({ recapId, chapter, here, edge, forms, edit }: ChapterPartProps) {
  const { id, heading, words, included, rows } = chapter;
  return (
    <section aria-labelledby={`chapter-${id}`} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3">
        <h3
          id={`chapter-${id}`}
          dir="auto"
          className={`min-w-0 flex-[1_1_16rem] font-serif text-xl font-semibold italic wrap-anywhere ${included ? "" : "text-ink-faint"}`}
        >
          {heading}
        </h3>
        <MoveButtons id={id} text={heading} form={forms.chapter} {...edge} />
        <TakeButton id={id} text={heading} form={forms.chapter} included={included} />
      </div>
      {!included && (
        <p className="text-sm text-ink-soft">Left out with all that is in it. Nothing is lost.</p>
      )}
      {words && <Prose markdown={words} />}
      {rows.length > 0 && (
        <ol className="divide-y divide-line border-y border-line">
          {rows.map((line, index) => (
            <PickedLine
              key={line.id}
              line={line}
              form={forms.line}
              first={index === 0}
              last={index === rows.length - 1}
            />
          ))}
        </ol>
      )}
      <div>
        <ButtonLink look="quiet" href={`${here}/points?chapter=${id}`}>
          Choose points<span className="sr-only"> for: {heading}</span>
        </ButtonLink>
      </div>
      <Disclosure
        summary={
          <>
            Heading and your words<span className="sr-only"> of: {heading}</span>
          </>
        }
      >
        <ChapterForm key={`${heading} ${words}`} recapId={recapId} chapter={chapter} action={edit} />
      </Disclosure>
    </section>
  );
}
