"use client";

import BookOpen from "lucide-react/icons/book-open";
import House from "lucide-react/icons/house";
import Settings from "lucide-react/icons/settings";
import UsersRound from "lucide-react/icons/users-round";
import NextLink from "next/link";
import { usePathname } from "next/navigation";

const icons = { home: House, programs: BookOpen, people: UsersRound, settings: Settings };

export type NavEntry = {
  href: string;
  label: string;
  icon?: keyof typeof icons;
  /** Left out, the entry is current on its own address and, unless `exact`, on those below it. */
  current?: boolean;
  exact?: boolean;
};

// Only the current entry has a border: in forced colors a transparent one would show on all of them.
const LINK =
  "flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 py-2 text-center text-[0.8125rem] leading-tight text-ink-soft hover:text-ink focus-visible:-outline-offset-3 aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink max-sm:aria-[current=page]:border-t-2 max-sm:aria-[current=page]:pt-1.5 sm:min-h-11 sm:px-2 sm:text-base sm:aria-[current=page]:border-b-2 sm:aria-[current=page]:pb-1.5 lg:min-h-16";

/** One entry of the navigation: an icon over a word at the foot of a phone, a word in the header elsewhere. */
export function NavLink({ href, label, icon, current, exact }: NavEntry) {
  const path = usePathname();
  const Icon = icon && icons[icon];
  const here = current ?? (path === href || (!exact && path.startsWith(`${href}/`)));
  return (
    <NextLink href={href} prefetch={false} aria-current={here ? "page" : undefined} className={LINK}>
      {Icon && (
        <span aria-hidden="true" className="sm:hidden">
          <Icon className="size-5" />
        </span>
      )}
      {label}
    </NextLink>
  );
}
