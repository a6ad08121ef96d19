import { AnswerSince } from "@/components/prep/answer-since";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { dueWords } from "@/lib/follow-ups/rules";
import type { OwnPrep } from "@/lib/prep/queries";

type PrepHelpsProps = { own: OwnPrep; today: string; locale: string; base: string };

const TARGET = "inline-flex min-h-11 items-center text-sm";

/** What helps to prepare: what one asked last time, what one answered since, what one has promised. */
export function PrepHelps({ own, today, locale, base }: PrepHelpsProps) {
  const { last, answers, open } = own;
  const [toTalk, others] = [answers.filter(({ talk }) => talk), answers.filter(({ talk }) => !talk)];
  return (
    <>
      {last && (last.asks || last.challenge) && (
        <Section title="Last time">
          {last.asks && <Said title="You wanted to ask" text={last.asks} />}
          {last.challenge && <Said title="You were in this" text={last.challenge} />}
        </Section>
      )}
      <Answers title="Your mentor wants to talk about" answers={toTalk} base={base} />
      <Answers title="What you answered since" answers={others} base={base} />
      {open.length > 0 && (
        <Section title="What you promised">
          <ul className="grid gap-3">
            {open.slice(0, 5).map((item) => (
              <li key={item.id}>
                <p className="font-serif wrap-anywhere">{item.text}</p>
                <p className="text-sm text-ink-soft">
                  {item.other ? `For ${item.other.name}, ` : ""}
                  {dueWords(item.dueOn, today, locale)}
                </p>
              </li>
            ))}
          </ul>
          <p>
            <TextLink href={`${base}/follow-ups`} className={TARGET}>
              Your promises
            </TextLink>
          </p>
        </Section>
      )}
    </>
  );
}

const Answers = ({ title, answers, base }: { title: string; answers: OwnPrep["answers"]; base: string }) =>
  answers.length > 0 && (
    <Section title={title}>
      {answers.map((answer) => (
        <AnswerSince key={answer.id} answer={answer} base={base} open="Open it" className="line-clamp-4" />
      ))}
    </Section>
  );

const Said = ({ title, text }: { title: string; text: string }) => (
  <div className="grid gap-1">
    <p className="text-sm text-ink-soft">{title}</p>
    <p className="font-serif wrap-anywhere whitespace-pre-line">{text}</p>
  </div>
);
