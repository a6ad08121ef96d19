import { Tick } from "@/components/ui/tick";
import type { IntakePage } from "@/lib/intake/queries";
import { levelWords } from "@/lib/intake/rules";
import { levelField } from "@/lib/intake/schema";

const chip =
  "inline-flex min-h-11 cursor-pointer items-center rounded-full border border-edge px-4 py-1.5 hover:bg-well has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** A topic to tick, and how much of it once it is ticked. */
export function TopicChoice({ topic }: { topic: IntakePage["topics"][number] }) {
  const { id, name, level } = topic;
  return (
    <li className="group/topic break-inside-avoid border-t border-line">
      <Tick
        name="topics[]"
        value={id}
        defaultChecked={level !== null}
        className="flex min-h-12 cursor-pointer items-center gap-3 py-2 pe-2 has-checked:font-semibold"
        boxClassName="size-5 shrink-0 cursor-pointer"
      >
        {name}
      </Tick>
      <div
        role="radiogroup"
        aria-label={`How much: ${name}`}
        className="hidden flex-wrap gap-2 ps-8 pb-3 group-has-[[type=checkbox]:checked]/topic:flex"
      >
        {levelWords.map((words, at) => (
          <Tick
            key={words}
            type="radio"
            name={levelField(id)}
            value={String(at + 1)}
            defaultChecked={(level ?? 2) === at + 1}
            className={chip}
            boxClassName="sr-only"
          >
            {words}
          </Tick>
        ))}
      </div>
    </li>
  );
}
