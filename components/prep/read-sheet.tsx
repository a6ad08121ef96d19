import { NoteText } from "@/components/notes/note-text";
import { AnswerSince } from "@/components/prep/answer-since";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { dueWords } from "@/lib/follow-ups/rules";
import type { ReadSheet } from "@/lib/prep/reading/rules";

type ReadSheetProps = {
  sheet: ReadSheet;
  today: string;
  reader: { zone: string; locale: string };
  base: string;
};

const TARGET = "inline-flex min-h-11 items-center text-sm";

/** What somebody prepared, with what the two have between them: answers, the last notes, open promises. */
export function ReadSheetPart({ sheet, today, reader, base }: ReadSheetProps) {
  const { owner, pairingId, answers, notes, open } = sheet;
  const [toTalk, others] = [answers.filter(({ talk }) => talk), answers.filter(({ talk }) => !talk)];
  return (
    <article aria-label={owner.name} className="grid gap-5 border-t border-line pt-5">
      <h3 className="text-xl font-semibold">
        <TextLink
          look="quiet"
          href={pairingId ? `${base}/pairings/${pairingId}` : `${base}/people/${owner.id}`}
        >
          {owner.name}
        </TextLink>
        <span className="block text-sm font-normal text-ink-soft">
          Written <Time at={sheet.updatedAt} {...reader} />
        </span>
      </h3>
      <dl className="grid gap-5">
        <Line title="Wants to ask" text={sheet.asks} />
        <Line title="What moved" text={sheet.moved} />
        <Line title="The challenge" text={sheet.challenge} />
      </dl>
      {open.length > 0 && (
        <div className="grid gap-2">
          <h4 className="font-semibold">Promised between you</h4>
          <ul className="grid gap-2">
            {open.map((item) => (
              <li key={item.id}>
                <span className="font-serif wrap-anywhere">{item.text}</span>{" "}
                <span className="text-sm text-ink-soft">
                  {item.mine ? "You" : owner.name}, {dueWords(item.dueOn, today, reader.locale)}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <TextLink href={`${base}/follow-ups`} className={TARGET}>
              Your promises
            </TextLink>
          </p>
        </div>
      )}
      {notes.length > 0 && (
        <div className="grid gap-3">
          <h4 className="font-semibold">Your last notes</h4>
          {notes.map((note) => (
            <div key={note.id} className="grid gap-1 border-s-2 border-line ps-4">
              <p className="text-sm text-ink-soft">
                {note.mine ? "You" : owner.name} · <Time at={note.createdAt} show="day" {...reader} />
              </p>
              <NoteText note={note} />
            </div>
          ))}
        </div>
      )}
      {toTalk.length > 0 && (
        <div className="grid gap-3">
          <h4 className="font-semibold">You want to talk about</h4>
          {toTalk.map((answer) => (
            <AnswerSince key={answer.id} answer={answer} base={base} open="Read and reply" />
          ))}
        </div>
      )}
      {others.length > 0 && (
        <Disclosure summary={`What ${owner.name} answered since last time`}>
          <div className="grid gap-4">
            {others.map((answer) => (
              <AnswerSince key={answer.id} answer={answer} base={base} open="Read and reply" />
            ))}
          </div>
        </Disclosure>
      )}
      <p className="-my-2">
        <TextLink href={`${base}/follow-ups/new?with=${owner.id}`} className={TARGET}>
          Note a promise
        </TextLink>
      </p>
    </article>
  );
}

const Line = ({ title, text }: { title: string; text: string }) =>
  text === "" ? null : (
    <div className="grid gap-1">
      <dt className="text-sm text-ink-soft">{title}</dt>
      <dd className="font-serif text-lg wrap-anywhere whitespace-pre-line">{text}</dd>
    </div>
  );
