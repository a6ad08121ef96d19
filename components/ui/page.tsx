"use client";

import type { ReactNode } from "react";

type PageProps = {
  children: ReactNode;
  /** text: one column to read. wide: tables, groups, pictures. */
  width?: "text" | "wide";
  /** Stands beside the text on a wide screen, below it on a narrow one. */
  aside?: ReactNode;
};

/** What is inside the main landmark of a page. */
export function Page({ children, width = "text", aside }: PageProps) {
  if (aside) {
    return (
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-10 sm:gap-12">{children}</div>
        <aside className="grid min-w-0 content-start gap-8 lg:pt-3">{aside}</aside>
      </div>
    );
  }
  return (
    <div className={`grid min-w-0 content-start gap-10 sm:gap-12 ${width === "text" ? "max-w-prose" : ""}`}>
      {children}
    </div>
  );
}
