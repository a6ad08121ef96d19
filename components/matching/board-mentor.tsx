import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { BoardMentor as Mentor } from "@/lib/pairings/drafts/by-mentor/queries";

export type Price = { signed: string; sentence: string };

type BoardMentorProps = {
  mentor: Mentor;
  taken: number;
  /** Who is picked up, and what it costs to bring them here: null where that is not possible. */
  offer: { name: string; price: Price | null } | null;
  /** Somebody is carried over it. */
  over: boolean;
  onLook: (id: string | null) => void;
  children: ReactNode;
};

/** A mentor with their mentees; while somebody is picked up, the way here with its price. Nothing on the page moves for it. */
export function BoardMentor({ mentor, taken, offer, over, onLook, children }: BoardMentorProps) {
  const { id, name, room } = mentor;
  const price = offer?.price;
  return (
    <section
      aria-label={name}
      data-place={id}
      className={classNames(
        "h-full border-t border-edge pt-2",
        over && price && "rounded-md bg-accent-wash outline-2 outline-accent",
      )}
    >
      <div className="flex min-h-12 items-center justify-between gap-x-3">
        <h3 className="min-w-0 font-semibold">{name}</h3>
        {price && offer ? (
          <button
            type="submit"
            name="mentorId"
            value={id}
            data-move
            onFocus={() => onLook(id)}
            onPointerEnter={() => onLook(id)}
            className="flex min-h-11 shrink-0 items-center gap-2 rounded-md border border-edge bg-sheet px-3 font-semibold hover:bg-well"
          >
            {/* One span a phrase: between the children of a flex box a reader would pause. */}
            <span>
              Move here
              <span className="sr-only">
                : {offer.name} to {name}, all pairs together
              </span>
            </span>
            <span className="min-w-8 text-end tabular-nums">{price.signed}</span>
            <span className="sr-only">{price.sentence}</span>
          </button>
        ) : (
          <span className="shrink-0 text-sm text-ink-soft tabular-nums">
            {offer ? "not possible" : room === 0 ? "no seat" : `${taken} of ${room}`}
          </span>
        )}
      </div>
      {children}
    </section>
  );
}
