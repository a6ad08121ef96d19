import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { Button } from "@/components/ui/button";
import type { Picked } from "@/lib/recaps/collections/queries";

const shownWords = {
  all: "",
  cohort: "for the cohort alone: the world does not see it",
  nobody: "not shown: the recap it comes from does not print it any more",
} as const;

type PickedLineProps = { line: Picked; form: string; first: boolean; last: boolean };

/** A point in a chapter, in the words in which it was said; its author arranges it, and leaves it out. */
export function PickedLine({ line, form, first, last }: PickedLineProps) {
  const { id, text, included, shown, credit, endorsements } = line;
  const struck = !included || shown === "nobody";
  const facts = [
    !included && "left out",
    shownWords[shown],
    endorsements > 0 && `endorsed by ${endorsements}`,
  ].filter((fact) => fact !== false && fact !== "");
  return (
    <li className="flex flex-wrap items-center gap-x-3 py-2" data-row={id} tabIndex={-1}>
      <p
        dir="auto"
        className={`min-w-0 flex-[1_1_16rem] font-serif text-lg wrap-anywhere ${struck ? "text-ink-faint" : ""}`}
      >
        {text}
        {credit && <span className="font-sans text-sm text-ink-soft"> — {credit}</span>}
        {facts.length > 0 && (
          <span className="block font-sans text-sm text-ink-soft">{facts.join(" · ")}</span>
        )}
      </p>
      <MoveButtons id={id} text={text} form={form} first={first} last={last} keys />
      <TakeButton id={id} text={text} form={form} included={included} keys />
    </li>
  );
}

type Arranged = { id: string; text: string; form: string; keys?: boolean };

export function MoveButtons({ first, last, ...thing }: Arranged & { first: boolean; last: boolean }) {
  return (
    <>
      {!first && <MoveButton direction="up" {...thing} />}
      {!last && <MoveButton direction="down" {...thing} />}
    </>
  );
}

function MoveButton({ id, text, form, keys, direction }: Arranged & { direction: "up" | "down" }) {
  const Icon = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <Button
      look="plain"
      form={form}
      name={direction}
      value={id}
      data-key={keys && (direction === "up" ? "Alt+ArrowUp" : "Alt+ArrowDown")}
      aria-label={`Move ${direction}: ${text}`}
    >
      <Icon aria-hidden className="size-5" />
    </Button>
  );
}

export function TakeButton({ id, text, form, keys, included }: Arranged & { included: boolean }) {
  return (
    <Button
      look="plain"
      form={form}
      name={included ? "leave" : "take"}
      value={id}
      data-key={keys && "x"}
      aria-label={`${included ? "Leave out" : "Take in"}: ${text}`}
    >
      {included ? "Leave out" : "Take in"}
    </Button>
  );
}
