import NextLink from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { Mark } from "./mark";
import { ShellFooter } from "./shell-footer";

const NARROW = "mx-auto w-full max-w-md px-5";

/** Around signing in, confirming and invitations: one narrow column and nothing else to look at. */
export function AuthShell({ name = "Council", children }: { name?: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <div className={`${NARROW} flex grow flex-col pt-8 sm:pt-20`}>
        <header className="pb-8">
          <NextLink
            prefetch={false}
            href="/"
            className="inline-flex min-h-11 items-center gap-2.5 font-serif text-xl font-semibold"
          >
            <Mark />
            {name}
          </NextLink>
        </header>
        <main id="main" tabIndex={-1} className="grid grow content-start gap-8 pb-12 outline-none">
          {children}
        </main>
      </div>
      <ShellFooter gutter={NARROW} />
    </div>
  );
}
