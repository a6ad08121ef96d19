import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import { chaptersOf, dateOf, fromWhere, promisesOf, roomOf, ruleOf } from "@/lib/recaps/article/rules";
import type { RecapText } from "@/lib/recaps/reading/queries";
import { Highlights } from "./highlights";
import { RecapFigure } from "./recap-figure";
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
  /** The same below a collection as a whole. */
  toTheWhole?: { additions: ReactNode[]; below: ReactNode };
  /** Where its picture is found, where it has one. */
  picture?: string;
};

/** A recap as an article: one column, serif, each question a chapter, each point a line. */
export function RecapArticle(props: RecapArticleProps) {
  const { recap, reader, forms, additions, below, toTheWhole, picture } = props;
  const says = new Set(chaptersOf(recap));
  const chapters = recap.questions.filter((question) => says.has(question) || below?.(question));
  const highlights = recap.questions.flatMap(({ rows }) => rows.filter(({ highlighted }) => highlighted));
  const [room, promises, at] = [roomOf(recap), promisesOf(recap), dateOf(recap)];
  return (
    <article className="grid gap-12">
      <header className="grid gap-3">
        <p className="text-sm text-ink-soft">
          {fromWhere(recap).join(" · ")}
          {at && (
            <>
              {" "}
              · <Time at={at} show="day" {...reader} />
            </>
          )}
        </p>
        <h1 dir="auto" className="font-serif text-2xl font-semibold wrap-anywhere sm:text-3xl">
          {recap.title}
        </h1>
        {recap.intro && <Prose markdown={recap.intro} />}
        {picture && recap.origin.kind === "mentor" && recap.origin.picture && (
          <RecapFigure src={picture} picture={recap.origin.picture} />
        )}
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
            {question.words && <Prose markdown={question.words} />}
            {question.rows.length > 0 && <RecapLines lines={question.rows} forms={forms} />}
            {added.length > 0 && (
              <div className="grid gap-2">
                <h3 className="text-sm font-semibold text-ink-soft">Added by readers</h3>
                <Added>{added}</Added>
              </div>
            )}
            {below?.(question)}
          </section>
        );
      })}
      {promises && <p className="font-serif text-ink-soft italic">{promises}</p>}
      {toTheWhole && (
        <section aria-labelledby="added" className="grid gap-4">
          <h2 id="added" className="font-serif text-xl font-semibold italic">
            Added by readers
          </h2>
          {toTheWhole.additions.length > 0 ? (
            <Added>{toTheWhole.additions}</Added>
          ) : (
            <p className="text-ink-soft">Nobody has added anything yet.</p>
          )}
          {toTheWhole.below}
        </section>
      )}
      <footer className="grid gap-1 border-t border-line pt-6 text-sm text-ink-soft">
        {ruleOf(recap).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </footer>
    </article>
  );
}

const Added = ({ children }: { children: ReactNode[] }) => (
  <ul className="grid gap-1 divide-y divide-line border-s-2 border-line ps-4">{children}</ul>
);
