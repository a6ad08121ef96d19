import NextLink from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const ITEM =
  "flex min-h-11 w-full items-center gap-3 px-4 py-2 text-start hover:bg-well focus-visible:-outline-offset-2";

/** An entry of a Menu that goes somewhere. */
export function MenuLink({
  href,
  current,
  children,
}: {
  href: string;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <NextLink
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={classNames(ITEM, current && "font-semibold")}
    >
      {children}
    </NextLink>
  );
}

/** An entry of a Menu that does something: the only button of a form around it. */
export function MenuButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className={ITEM}>
      {children}
    </button>
  );
}

/** A quiet heading, or with nothing inside a hairline, between entries. */
export function MenuGap({ children }: { children?: ReactNode }) {
  return (
    <div className="mt-1.5 border-t border-line pt-1.5">
      {children && <p className="px-4 pt-1 text-sm text-ink-soft">{children}</p>}
    </div>
  );
}
