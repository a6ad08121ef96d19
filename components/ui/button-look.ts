import { classNames } from "./class-names";

/** primary: the one thing to do next. quiet: also possible. plain: text alone, for the smallest steps. */
export type ButtonLook = "primary" | "quiet" | "plain";

const SHARED =
  "inline-flex min-h-11 min-w-11 items-center gap-2 rounded-md font-semibold leading-tight no-underline transition-colors aria-disabled:cursor-default aria-disabled:opacity-60";

const LOOKS: Record<ButtonLook, string> = {
  primary:
    "justify-center bg-accent px-5 py-2.5 text-center text-accent-ink hover:bg-[color-mix(in_srgb,var(--accent)_88%,var(--ink))] forced-colors:border",
  quiet: "justify-center border border-edge bg-transparent px-4 py-2.5 text-center text-ink hover:bg-well",
  plain:
    "-mx-2 px-2 py-2.5 text-start text-accent underline decoration-1 underline-offset-4 hover:decoration-2",
};

export function buttonLook(look: ButtonLook, wide?: boolean, className?: string): string {
  return classNames(SHARED, LOOKS[look], wide ? "w-full" : "justify-self-start", className);
}
