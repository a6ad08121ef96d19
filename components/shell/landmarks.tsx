import type { ReactNode } from "react";

/** How wide the shells run, and how far from the screen's edge. */
export const GUTTER = "mx-auto w-full max-w-page px-5 sm:px-8";

/** The main landmark; the skip link and a new page's focus lead here. */
export function Main({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <main id="main" tabIndex={-1} className={`${GUTTER} grow py-8 outline-none sm:py-12 ${className}`}>
      {children}
    </main>
  );
}
