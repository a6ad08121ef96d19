import { ButtonLink } from "./button-link";

type PaginationProps = {
  /** What is paged through, such as "People". */
  label: string;
  /** Where one is, in words: "51–100 of 312". */
  text: string;
  /** Addresses of the neighbors; absent at the ends. */
  before?: string;
  after?: string;
};

export function Pagination({ label, text, before, after }: PaginationProps) {
  if (!before && !after) return null;
  return (
    <nav aria-label={`${label}, pages`} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {before && (
        <ButtonLink href={before} look="quiet" rel="prev">
          Earlier
        </ButtonLink>
      )}
      {after && (
        <ButtonLink href={after} look="quiet" rel="next">
          More
        </ButtonLink>
      )}
      <p className="text-sm text-ink-soft tabular-nums">{text}</p>
    </nav>
  );
}
