"use client";

import { ButtonLink } from "./button-link";

type PaginationProps = {
  /** What is paged through, such as "People". */
  label: string;
  /** Where one is, in words: "51–100 of 312". */
  text: string;
  /** Addresses of the neighbors; absent at the ends. */
  before?: string;
  after?: string;
  /** What the two directions are called, where "Earlier" and "More" would mislead. */
  words?: { before: string; after: string };
};

const usual = { before: "Earlier", after: "More" };

export function Pagination({ label, text, before, after, words = usual }: PaginationProps) {
  if (!before && !after) return null;
  return (
    <nav aria-label={`${label}, pages`} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {before && (
        <ButtonLink href={before} look="quiet" rel="prev">
          {words.before}
        </ButtonLink>
      )}
      {after && (
        <ButtonLink href={after} look="quiet" rel="next">
          {words.after}
        </ButtonLink>
      )}
      <p className="text-sm text-ink-soft tabular-nums">{text}</p>
    </nav>
  );
}
