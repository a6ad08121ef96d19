"use client";

import NextLink from "next/link";
import type { ReactNode } from "react";
import { AccentStyle } from "@/components/ui/accent-style";
import type { FlashMessage } from "@/components/ui/flash-message";
import { LastFlash } from "@/components/ui/last-flash";
import { SkipLink } from "@/components/ui/skip-link";
import { InboxLink, type ShellInbox } from "./inbox-link";
import { GUTTER, Main } from "./landmarks";
import { Logo } from "./logo";
import type { NavEntry } from "./nav-link";
import { PersonMenu, type ShellPerson } from "./person-menu";
import { type FooterLink, ShellFooter } from "./shell-footer";
import { ShellNav } from "./shell-nav";

type AppShellProps = {
  /** Whose room this is. `accent` is #rrggbb. */
  organization: { name: string; href: string; accent?: string | null; logo?: string | null };
  nav: readonly NavEntry[];
  person: ShellPerson;
  /** Of an organization; what is a person's own has none. */
  inbox?: ShellInbox;
  nonce?: string;
  flash?: FlashMessage | null;
  /** A form that takes the flash's step back. */
  undo?: ReactNode;
  footerLinks?: readonly FooterLink[];
  children: ReactNode;
};

/** Around every signed-in page: a client component, so that what is in it travels as a few words and not as markup twice. */
export function AppShell({
  organization,
  nav,
  person,
  inbox,
  nonce,
  flash,
  undo,
  footerLinks,
  children,
}: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col max-sm:tall:pb-16">
      {organization.accent && <AccentStyle color={organization.accent} nonce={nonce} />}
      <SkipLink />
      <header className="border-b border-line">
        <div className={`${GUTTER} flex min-h-14 flex-wrap items-center gap-x-8 sm:min-h-16`}>
          <NextLink
            prefetch={false}
            href={organization.href}
            className="flex min-h-11 min-w-0 flex-1 items-center gap-3 py-1 font-serif text-lg leading-tight font-semibold sm:text-xl"
          >
            {organization.logo && <Logo src={organization.logo} />}
            {organization.name}
          </NextLink>
          <ShellNav entries={nav} label={organization.name} />
          <div className="flex items-center gap-x-1">
            {inbox && <InboxLink {...inbox} />}
            <PersonMenu {...person} />
          </div>
        </div>
      </header>
      <Main>{children}</Main>
      <LastFlash message={flash} undo={undo} />
      <ShellFooter links={footerLinks} />
    </div>
  );
}
