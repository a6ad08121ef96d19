import { type NavEntry, NavLink } from "./nav-link";

/**
 * At most five. At the foot of a phone, under the name on a tablet, beside it on a wide screen; one element in all three.
 */
export function ShellNav({ entries, label }: { entries: readonly NavEntry[]; label: string }) {
  // A single entry leads where one is already.
  if (entries.length < 2) return null;
  return (
    <nav
      aria-label={label}
      className="max-sm:z-20 max-lg:order-last max-lg:w-full max-sm:border-t max-sm:border-line max-sm:bg-paper max-sm:tall:fixed max-sm:tall:inset-x-0 max-sm:tall:bottom-0 max-sm:tall:pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="flex max-sm:justify-around sm:gap-x-3 sm:max-lg:-mx-2">
        {entries.slice(0, 5).map((entry) => (
          <li key={entry.href} className="min-w-0 max-sm:flex-1">
            <NavLink {...entry} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
