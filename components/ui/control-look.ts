/** The box that people type into or choose from, the same for every control. */
export const CONTROL =
  "block min-h-11 w-full rounded-md border border-edge bg-sheet px-3 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-error disabled:bg-well disabled:text-ink-soft";
