import GripVertical from "lucide-react/icons/grip-vertical";
import Lock from "lucide-react/icons/lock";
import type { PointerEvent } from "react";
import { classNames } from "@/components/ui/class-names";
import type { BoardMentee as Mentee } from "@/lib/pairings/drafts/by-mentor/queries";

type BoardMenteeProps = {
  one: Mentee;
  /** How well the two fit, of 100; null without a mentor. */
  points: number | null;
  picked: boolean;
  canChange: boolean;
  /** They can be picked up here; else their name leads to their page. */
  canLift: boolean;
  /** The page of this mentee's other mentors: where a browser without scripts goes. */
  href: string;
  onPick: (id: string | null) => void;
  onPress: (id: string, press: PointerEvent<HTMLElement>) => void;
};

const ROW = "flex min-h-11 w-full items-center gap-2 rounded-md px-2 py-1.5 text-start";

/** A mentee beside their mentor: tapped or dragged, they are picked up. */
export function BoardMentee({
  one,
  points,
  picked,
  canChange,
  canLift,
  href,
  onPick,
  onPress,
}: BoardMenteeProps) {
  const told = (
    <>
      <span className="min-w-0 flex-1">{one.name}</span>
      {one.proposed && <span className="shrink-0 text-sm text-ink-soft">proposed</span>}
      {one.locked && !one.proposed && (
        <span className="shrink-0 text-sm text-ink-soft">
          <Lock aria-hidden="true" className="inline size-3.5" />
          <span className="sr-only">locked</span>
        </span>
      )}
      {points !== null && <span className="shrink-0 text-sm text-ink-soft tabular-nums">{points}</span>}
    </>
  );
  if (!canChange || one.proposed) return <li className={ROW}>{told}</li>;
  return (
    <li className="flex">
      {canLift && (
        <span
          aria-hidden="true"
          onPointerDown={(press) => onPress(one.menteeId, press)}
          className="flex w-8 shrink-0 cursor-grab touch-none items-center justify-center text-ink-faint noscript:hidden pointer-coarse:w-11"
        >
          <GripVertical className="size-4" />
        </span>
      )}
      {/* A plain link, for browsers without scripts; with them nothing is loaded. */}
      <a
        href={href}
        draggable={false}
        aria-current={picked || undefined}
        id={`mentee-${one.menteeId}`}
        onPointerDown={(press) => canLift && press.pointerType === "mouse" && onPress(one.menteeId, press)}
        onClick={(event) => {
          if (!canLift) return;
          event.preventDefault();
          onPick(picked ? null : one.menteeId);
        }}
        className={classNames(
          ROW,
          "select-none",
          picked ? "bg-accent text-accent-ink [&_span]:text-accent-ink" : "hover:bg-well",
        )}
      >
        <span className="sr-only">{picked ? "Put back" : "Move"} </span>
        {told}
      </a>
    </li>
  );
}
