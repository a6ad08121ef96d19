import type { PlanItem } from "@/lib/programs/queries";

/** An agenda to be read: questions in the people's voice, administration in the tool's. */
export function AgendaList({ items }: { items: PlanItem[] }) {
  if (items.length === 0) return <p className="text-ink-soft">Nothing is planned for this session yet.</p>;
  return (
    <ol className="grid gap-2">
      {items.map((item) => (
        <li key={item.id} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3">
          <span className="pt-0.5 text-sm text-ink-soft tabular-nums">{item.minutes} min</span>
          <span className={item.kind === "question" ? "font-serif text-lg" : "text-ink-soft"}>
            {item.text}
          </span>
        </li>
      ))}
    </ol>
  );
}
