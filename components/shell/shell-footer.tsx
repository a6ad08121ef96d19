import { TextLink } from "@/components/ui/text-link";
import { GUTTER } from "./landmarks";

export type FooterLink = { href: string; label: string };

/** The promise stands at the foot of every page. */
export function ShellFooter({
  links = [],
  gutter = GUTTER,
}: {
  links?: readonly FooterLink[];
  gutter?: string;
}) {
  return (
    <footer className="mt-8 border-t border-line">
      <div className={`${gutter} flex flex-wrap justify-between gap-x-8 gap-y-2 py-6 text-sm text-ink-soft`}>
        <p className="font-serif text-base italic">
          What is said in the room stays in the room, unless its author says otherwise.
        </p>
        {links.length > 0 && (
          <ul data-no-print className="flex flex-wrap gap-x-5">
            {links.map((link) => (
              <li key={link.href}>
                <TextLink
                  look="quiet"
                  href={link.href}
                  className="-my-2 inline-flex min-h-11 items-center text-ink-soft"
                >
                  {link.label}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
