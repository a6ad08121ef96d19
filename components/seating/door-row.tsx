import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { DoorPerson } from "@/lib/seating/queries";
import type { Mark } from "./kept-marks";

type DoorRowProps = {
  person: DoorPerson;
  stand: Mark;
  /** The door page's address. */
  here: string;
  onMark: (id: string, wish: Mark) => void;
};

const TOGGLE =
  "inline-flex min-h-12 items-center justify-center gap-1.5 rounded-md border px-3 text-sm font-semibold aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-accent-ink";

/** One person: a large tick for "here", a smaller button for "absent". Pressing again takes the mark back. */
export const DoorRow = memo(function DoorRow({ person, stand, here, onMark }: DoorRowProps) {
  const { id, name, role, group, saidNo } = person;
  const toggle = (mark: "present" | "absent", label: string, className: string) => {
    const pressed = stand === mark;
    const wish = pressed ? "none" : mark;
    return (
      <button
        type="submit"
        name="marks[]"
        value={`${id}:${wish}`}
        aria-pressed={pressed}
        aria-label={`${label}: ${name}`}
        onClick={(event) => {
          event.preventDefault();
          onMark(id, wish);
        }}
        className={classNames(TOGGLE, className)}
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className={classNames("size-4", !pressed && "hidden")}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="m3 8.5 3.5 3.5L13 5" />
        </svg>
        {label}
      </button>
    );
  };
  return (
    <li className="flex items-center gap-2 py-1.5">
      <div className="min-w-0 grow">
        <p className={classNames("font-semibold", stand === "absent" && "text-ink-soft line-through")}>
          {name}
        </p>
        <p className="text-sm text-ink-soft">
          {role} ·{" "}
          {stand === "absent" ? (
            "absent"
          ) : group === null ? (
            saidNo && stand !== "present" ? (
              "said they can’t come"
            ) : (
              "no seat yet"
            )
          ) : (
            <a
              href={`${here}?view=groups&move=${id}`}
              aria-label={`Group ${group}: move ${name}`}
              className="inline-flex min-h-6 items-center underline underline-offset-4"
            >
              group {group}
            </a>
          )}
        </p>
      </div>
      {toggle("absent", "Absent", "border-transparent px-2 text-ink-soft")}
      {toggle("present", "Here", "min-w-24 border-edge")}
    </li>
  );
});
