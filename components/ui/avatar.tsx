"use client";

import { initialsOf, tintOf } from "./initials";

// Written out in full, or Tailwind would not find them.
const TINTS = ["bg-tint-1", "bg-tint-2", "bg-tint-3", "bg-tint-4", "bg-tint-5", "bg-tint-6"];
const SIZES = {
  sm: "size-8 text-[0.75rem]",
  md: "size-10 text-sm",
  lg: "size-14 text-lg",
  xl: "size-24 text-2xl",
};

type AvatarProps = {
  name: string;
  size?: keyof typeof SIZES;
  /** A portrait's address; without one the initials stand there. */
  src?: string | null;
};

/** A person's portrait or initials. The name stands beside it, so it says nothing to a screen reader. */
export function Avatar({ name, size = "md", src }: AvatarProps) {
  if (src)
    return (
      // biome-ignore lint/performance/noImgElement: drawn in its size already, and next/image writes style attributes
      <img
        src={src}
        alt=""
        width={320}
        height={320}
        loading="lazy"
        decoding="async"
        className={`shrink-0 rounded-full bg-well object-cover ${SIZES[size]}`}
      />
    );
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
