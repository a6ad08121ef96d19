import { Status } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AnswerRow } from "@/lib/intake/asking/queries";
import { levelLabel, missingSentence } from "@/lib/intake/rules";

type AnswerListProps = {
  people: readonly AnswerRow[];
  base: string;
  reader: { zone: string; locale: string };
};

/** Each person with what they said, or what is missing in words. */
export function AnswerList({ people, base, reader }: AnswerListProps) {
  return (
    <List label="People">
      {people.map((person) => (
        <Row
          key={person.id}
          title={
            <TextLink look="quiet" href={`${base}/people/${person.membershipId}`}>
              {person.name}
            </TextLink>
          }
          detail={<Standing person={person} reader={reader} />}
        >
          {person.steps.length > 0 && (
            <Disclosure
              summary={
                <span className="text-sm font-normal">
                  What they said<span className="sr-only"> ({person.name})</span>
                </span>
              }
            >
              <Answers person={person} />
            </Disclosure>
          )}
        </Row>
      ))}
    </List>
  );
}

function Standing({ person, reader }: { person: AnswerRow; reader: AnswerListProps["reader"] }) {
  const { role, isFilled, joined, steps, askedAt } = person;
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-0.5">
      <span>{role === "mentor" ? "Mentor" : "Mentee"}</span>
      {isFilled ? (
        <Status shape="done">Has answered</Status>
      ) : joined ? (
        <Status shape="attention">
          {steps.length === 0 ? "Nothing said yet" : `Missing: ${missingSentence(steps, role)}`}
        </Status>
      ) : (
        <Status shape="quiet">Has not joined yet</Status>
      )}
      {!isFilled && askedAt && (
        <span>
          Asked <Time at={askedAt} show="day" {...reader} />
        </span>
      )}
    </div>
  );
}

function Answers({ person }: { person: AnswerRow }) {
  const { role, topics, work, goals, hours, timeZone } = person;
  const facts = [
    {
      label: role === "mentor" ? "Offers" : "Looks for",
      text: topics.map(({ name, level }) => `${name} (${levelLabel(level).toLowerCase()})`).join(", "),
    },
    { label: role === "mentor" ? "Could help" : "Hopes", text: goals },
    { label: "Work", text: work },
    { label: "Has time", text: [hours, timeZone.replaceAll("_", " ")].filter(Boolean).join(" · ") },
  ].filter(({ text }) => text !== "");
  return (
    <dl className="grid gap-2 text-sm">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt className="text-ink-soft">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
