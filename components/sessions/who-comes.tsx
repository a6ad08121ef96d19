import { Status, type StatusShape } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Coming } from "@/lib/db/generated/enums";
import type { ComingPart, SaidComing } from "@/lib/sessions/coming/queries";
import { countsSentence } from "@/lib/sessions/coming/rules";

const parts: readonly [coming: Coming | null, title: string, shape: StatusShape][] = [
  ["no", "Can’t come", "quiet"],
  ["maybe", "Not sure yet", "attention"],
  [null, "Have not said", "waiting"],
  ["yes", "Come", "done"],
];

type WhoComesProps = { coming: ComingPart; over: boolean };

/** For organizers: who has said what, those first who matter for the tables. */
export function WhoComes({ coming: { people, counts }, over }: WhoComesProps) {
  if (!people || !counts || people.length === 0 || (over && counts.open === people.length)) return null;
  return (
    <Section
      title="Who comes"
      hint="Who can’t come is not seated beforehand; a tick by the door seats them all the same."
    >
      <p>{countsSentence(counts)}</p>
      <Disclosure summary="By name">
        <div className="grid gap-5">
          {parts.map(([answer, title, shape]) => (
            <Names
              key={title}
              title={title}
              shape={shape}
              people={people.filter(({ coming }) => coming === answer)}
            />
          ))}
        </div>
      </Disclosure>
    </Section>
  );
}

function Names({ title, shape, people }: { title: string; shape: StatusShape; people: SaidComing[] }) {
  if (people.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3>
        <Status shape={shape}>
          {title} ({people.length})
        </Status>
      </h3>
      <ul aria-label={title} className="grid gap-x-8 border-t border-line pt-2 sm:grid-cols-2">
        {people.map(({ id, name, role }) => (
          <li key={id} className="py-1">
            {name} <span className="text-sm text-ink-soft">{role}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
