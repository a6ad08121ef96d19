import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { Usable } from "@/lib/recaps/collections/picks/queries";

type UsablePointsProps = {
  recapId: string;
  chapterId: string;
  points: readonly Usable[];
  action: FormAction;
  reader: { zone: string; locale: string };
};

/** What may go into a chapter, session by session and question by question. */
export function UsablePoints({ recapId, chapterId, points, action, reader }: UsablePointsProps) {
  const sessions = [...Map.groupBy(points, ({ sessionId }) => sessionId)];
  return (
    <>
      <Form id="pick" action={action} className="contents" label="Choose">
        <input type="hidden" name="recapId" value={recapId} />
        <input type="hidden" name="chapterId" value={chapterId} />
      </Form>
      {sessions.map(([id, said]) => {
        const [first] = said;
        return (
          <Section
            key={id}
            title={first?.session}
            hint={first && <Time at={first.startsAt} show="day" {...reader} />}
          >
            {[...Map.groupBy(said, ({ agendaItemId }) => agendaItemId)].map(([question, rows]) => (
              <div key={question} className="grid gap-2">
                <h3 dir="auto" className="font-serif text-lg font-semibold italic wrap-anywhere">
                  {rows[0]?.question}
                </h3>
                <ul className="divide-y divide-line border-y border-line">
                  {rows.map((point) => (
                    <UsablePoint key={point.id} point={point} />
                  ))}
                </ul>
              </div>
            ))}
          </Section>
        );
      })}
    </>
  );
}

function UsablePoint({ point }: { point: Usable }) {
  const { kind, id, text, forWorld, taken } = point;
  const facts = [kind === "point" && "yours", !forWorld && "for the cohort alone"].filter(
    (fact) => fact !== false,
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
      <p dir="auto" className="min-w-0 flex-[1_1_16rem] font-serif text-lg wrap-anywhere">
        {text}
        {facts.length > 0 && (
          <span className="block font-sans text-sm text-ink-soft">{facts.join(" · ")}</span>
        )}
      </p>
      {taken ? (
        <span className="inline-flex min-h-11 items-center text-sm text-ink-soft">In your collection</span>
      ) : (
        <Button look="plain" form="pick" name="pick" value={`${kind} ${id}`} aria-label={`Take it: ${text}`}>
          Take it
        </Button>
      )}
    </li>
  );
}
