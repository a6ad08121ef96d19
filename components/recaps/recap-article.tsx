import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import type { RecapText } from "@/lib/recaps/reading/queries";
import { rule, sayRoom } from "@/lib/recaps/rules";
import { Highlights } from "./highlights";
import { RecapLines } from "./recap-lines";

type Question = RecapText["questions"][number];

type RecapArticleProps = {
  recap: RecapText;
  reader: { zone: string; locale: string };
  /** The forms that endorse and that change one's own words, where readers may. */
  forms?: { endorse: string; own: string };
  /** Below a question's lines: what readers have added, and a place to add. */
  additions?: (question: Question) => ReactNode[];
  below?: (question: Question) => ReactNode;
};

/** A recap as an article: one column, serif, each question a chapter, each point a line. */
export function RecapArticle({ recap, reader, forms, additions, below }: RecapArticleProps) {
  const chapters = recap.questions.filter((question) => question.rows.length > 0 || below?.(question));
  const highlights = recap.questions.flatMap(({ rows }) => rows.filter(({ highlighted }) => highlighted));
  const room = sayRoom(recap.room);
  return (
    <article className="grid gap-12">
      <header className="grid gap-3">
        <p className="text-sm text-ink-soft">
          {recap.organization} · {recap.sessionTitle} · <Time at={recap.heldAt} show="day" {...reader} />
        </p>
        <h1 dir="auto" className="font-serif text-2xl font-semibold wrap-anywhere sm:text-3xl">
          {recap.title}
        </h1>
        {recap.intro && <Prose markdown={recap.intro} />}
        {room && <p className="font-serif text-ink-soft italic">{room}</p>}
      </header>
      {highlights.length > 0 && <Highlights lines={highlights} />}
      {chapters.map((question) => {
        const added = additions?.(question) ?? [];
        return (
          <section key={question.id} aria-labelledby={`question-${question.id}`} className="grid gap-4">
            <h2
              id={`question-${question.id}`}
              dir="auto"
              className="font-serif text-xl font-semibold italic wrap-anywhere"
            >
              {question.text}
            </h2>
            {question.rows.length > 0 && <RecapLines lines={question.rows} forms={forms} />}
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
      <footer className="grid gap-1 border-t border-line pt-6 text-sm text-ink-soft">
        {rule.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </footer>
    </article>
  );
}
