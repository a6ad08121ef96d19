import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import type { RecapText } from "@/lib/recaps/reading/queries";
import { RecapLines } from "./recap-lines";

type Question = RecapText["questions"][number];

type RecapArticleProps = {
  recap: RecapText;
  reader: { zone: string; locale: string };
  /** The form that endorses a line, where readers may. */
  endorseForm?: string;
  /** Below a question's lines: what readers have added, and a place to add. */
  additions?: (question: Question) => ReactNode[];
  below?: (question: Question) => ReactNode;
};

/** A recap as an article: one column, serif, each question a chapter, each point a line. */
export function RecapArticle({ recap, reader, endorseForm, additions, below }: RecapArticleProps) {
  const chapters = recap.questions.filter((question) => question.rows.length > 0 || below?.(question));
  return (
    <article className="grid gap-12">
      <header className="grid gap-3">
        <p className="text-sm text-ink-soft">
          {recap.organization} · {recap.sessionTitle} · <Time at={recap.heldAt} show="day" {...reader} />
        </p>
        <h1 className="font-serif text-2xl font-semibold break-words sm:text-3xl">{recap.title}</h1>
        {recap.intro && <Prose markdown={recap.intro} />}
      </header>
      {chapters.map((question) => {
        const added = additions?.(question) ?? [];
        return (
          <section key={question.id} aria-labelledby={`question-${question.id}`} className="grid gap-4">
            <h2 id={`question-${question.id}`} className="font-serif text-xl font-semibold italic">
              {question.text}
            </h2>
            <RecapLines lines={question.rows} endorseForm={endorseForm} />
            {added.length > 0 && (
              <div className="grid gap-2">
                <h3 className="text-sm font-semibold text-ink-soft">Added by readers</h3>
                <ul className="grid gap-1 divide-y divide-line border-s-2 border-line ps-4">{added}</ul>
              </div>
            )}
            {below?.(question)}
          </section>
        );
      })}
      <footer className="border-t border-line pt-6 text-sm text-ink-soft">
        Written under the Chatham House rule: what was said is free to use, who said it is not told. Names
        stand only beside the words of people who agreed.
      </footer>
    </article>
  );
}
