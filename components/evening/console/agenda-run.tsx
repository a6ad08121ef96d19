import { classNames } from "@/components/ui/class-names";
import type { ConsolePage } from "@/lib/evening/console/queries";
import { Press } from "./press";

type AgendaRunProps = Pick<ConsolePage, "agenda"> & {
  /** What is now; null before the evening, or between two things. */
  itemId: string | null;
  /** Whether it may be moved. */
  moves: boolean;
};

/** The evening from first to last, with the way to anything on it. */
export function AgendaRun({ agenda, itemId, moves }: AgendaRunProps) {
  const now = agenda.findIndex(({ id }) => id === itemId);
  return (
    <ol aria-label="Agenda" className="divide-y divide-line border-y border-line">
      {agenda.map((item, at) => (
        <li
          key={item.id}
          aria-current={at === now ? "step" : undefined}
          className={classNames(
            "flex items-center justify-between gap-x-4 py-2",
            at === now && "-mx-3 bg-accent-wash px-3",
          )}
        >
          <span className={classNames("min-w-0 py-1", at < now && "text-ink-soft")}>
            <span className={classNames("wrap-anywhere", item.kind === "question" && "font-serif text-lg")}>
              {item.text}
            </span>{" "}
            <span className="text-sm whitespace-nowrap text-ink-soft tabular-nums">{item.minutes} min</span>
          </span>
          {at === now ? (
            <span className="shrink-0 font-semibold text-accent">Now</span>
          ) : (
            moves && (
              <span className="shrink-0">
                <Press wish={`goTo:${item.id}`} look="plain">
                  <span>
                    Go here <span className="sr-only">{item.text}</span>
                  </span>
                </Press>
              </span>
            )
          )}
        </li>
      ))}
    </ol>
  );
}
