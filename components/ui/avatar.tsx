import { initialsOf, tintOf } from "./initials";

// Written out in full, or Tailwind would not find them.
const TINTS = ["bg-tint-1", "bg-tint-2", "bg-tint-3", "bg-tint-4", "bg-tint-5", "bg-tint-6"];
const SIZES = { sm: "size-8 text-[0.75rem]", md: "size-10 text-sm", lg: "size-14 text-lg" };

type AvatarProps = { name: string; size?: keyof typeof SIZES };

/** A person's initials. The name stands beside it, so it says nothing to a screen reader. */
export function Avatar({ name, size = "md" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      data-fill
      className={`inline-flex shrink-0 items-center justify-center rounded-full font-semibold tracking-wide text-ink select-none ${TINTS[tintOf(name, TINTS.length)]} ${SIZES[size]}`}
    >
      {initialsOf(name)}
    </span>
  );
}
