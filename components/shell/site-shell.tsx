import NextLink from "next/link";
import type { ReactNode } from "react";
import { AccentStyle } from "@/components/ui/accent-style";
import { Flash } from "@/components/ui/flash";
import type { FlashMessage } from "@/components/ui/flash-message";
import { SkipLink } from "@/components/ui/skip-link";
import { GUTTER, Main } from "./landmarks";
import { Mark } from "./mark";
import { type FooterLink, ShellFooter } from "./shell-footer";

type SiteShellProps = {
  /** Whose page it is: an organization, or Council itself. */
  name?: string;
  href?: string;
  accent?: string | null;
  nonce?: string;
  /** One link or button at the end of the header, such as "Sign in". */
  action?: ReactNode;
  flash?: FlashMessage | null;
  footerLinks?: readonly FooterLink[];
  children: ReactNode;
};

/** Around pages that strangers see. */
export function SiteShell(props: SiteShellProps) {
  const { name = "Council", href = "/", accent, nonce, action, flash, footerLinks, children } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      {accent && <AccentStyle color={accent} nonce={nonce} />}
      <SkipLink />
      <header>
        <div
          className={`${GUTTER} flex min-h-16 flex-wrap items-center justify-between gap-x-8 gap-y-2 py-2`}
        >
          <NextLink
            prefetch={false}
            href={href}
            className="inline-flex min-h-11 min-w-0 items-center gap-2.5 py-2 font-serif text-xl leading-tight font-semibold"
          >
            {!props.name && <Mark />}
            {name}
          </NextLink>
          {action}
        </div>
      </header>
      <Main>{children}</Main>
      {flash && <Flash key={flash.id} message={flash} />}
      <ShellFooter links={footerLinks} />
    </div>
  );
}
