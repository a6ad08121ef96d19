import type { Reader } from "@/components/sessions/session-when";
import { List } from "@/components/ui/list";
import type { AgendaLine } from "@/lib/sessions/queries";

type AgendaProps = { agenda: AgendaLine[]; reader: Reader };

/** What happens when, in the reader's zone; questions in the voice of people. */
export function Agenda({ agenda, reader }: AgendaProps) {
  const clock = new Intl.DateTimeFormat(reader.locale, { timeStyle: "short", timeZone: reader.zone });
  return (
    <List ordered label="Agenda">
      {agenda.map((item) => (
        <li key={item.id} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 py-3">
          <time dateTime={item.from.toISOString()} className="pt-0.5 text-sm text-ink-soft tabular-nums">
            {clock.format(item.from)}
          </time>
          <div className="grid gap-0.5">
            <p className={item.kind === "question" ? "font-serif text-lg" : "font-semibold"}>{item.text}</p>
            <p className="text-sm text-ink-soft">
              {item.kind === "question" ? "Question for the groups" : "Administration"} · {item.minutes}{" "}
              {item.minutes === 1 ? "minute" : "minutes"}
            </p>
          </div>
        </li>
      ))}
    </List>
  );
}
