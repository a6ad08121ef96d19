import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Price } from "./board-mentor";

type BoardBarProps = {
  name: string;
  hasMentor: boolean;
  /** Mentors who are possible, the best for everybody first. */
  choices: { id: string; label: string }[];
  /** The mentor that is looked at, with what it takes. */
  looked: (Price & { name: string }) | null;
  onPutBack: () => void;
};

/** Says who is picked up, with the ways that need no scrolling. */
export function BoardBar({ name, hasMentor, choices, looked, onPutBack }: BoardBarProps) {
  return (
    <div className="sticky bottom-0 z-20 -mx-5 grid gap-1 border-t border-edge bg-sheet px-5 py-2 shadow-lift max-sm:tall:bottom-16 sm:mx-0 sm:rounded-md sm:border">
      <p role="status">
        <strong>{name}</strong> moves.{" "}
        {choices.length === 0 ? (
          "No other mentor is possible, as things stand."
        ) : (
          <>
            The numbers are what all pairs together gain or lose.
            <span className="pointer-coarse:hidden"> Arrow keys go from mentor to mentor.</span>
          </>
        )}
      </p>
      {/* The buttons say the same themselves. */}
      <p aria-hidden="true" className="text-sm text-ink-soft max-sm:empty:hidden sm:min-h-6">
        {looked && (
          <>
            <strong className="text-ink">
              {looked.name} {looked.signed}
            </strong>{" "}
            {looked.sentence}
          </>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-x-2">
        {choices.length > 0 && (
          <>
            <div className="min-w-40 max-w-72 flex-1">
              <Select name="listed" aria-label="Mentor" defaultValue={choices[0]?.id}>
                {choices.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            </div>
            <Button look="quiet" name="mentorId" value="listed">
              Move
            </Button>
          </>
        )}
        {hasMentor && (
          <Button look="plain" name="mentorId" value="">
            Nobody for now
          </Button>
        )}
        <button
          type="button"
          onClick={onPutBack}
          className="inline-flex min-h-11 items-center px-2 text-ink-soft underline underline-offset-4"
        >
          Put back
        </button>
      </div>
    </div>
  );
}
