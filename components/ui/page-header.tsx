"use client";

import type { ReactNode } from "react";
import { TextLink } from "./text-link";

type PageHeaderProps = {
  /** A sentence: what this page is, or what needs doing. */
  title: ReactNode;
  /** Where this page belongs. */
  up?: { href: string; label: string };
  /** One or two quiet sentences below. */
  children?: ReactNode;
  /** The page's one main button, and at most one quiet one. */
  action?: ReactNode;
  /** people: the title was written by somebody (a question, a recap). */
  voice?: "tool" | "people";
};

export function PageHeader({ title, up, children, action, voice = "tool" }: PageHeaderProps) {
  return (
    <header className="grid gap-3">
      {up && (
        <p className="text-sm">
          <TextLink
            href={up.href}
            look="quiet"
            className="-my-2 -ms-1 inline-flex min-h-11 items-center gap-1 px-1 text-ink-soft wrap-anywhere"
          >
            <span aria-hidden="true">←</span> {up.label}
          </TextLink>
        </p>
      )}
      <h1
        className={
          voice === "people"
            ? "font-serif text-2xl font-semibold wrap-anywhere sm:text-3xl"
            : "text-2xl font-semibold tracking-[-0.015em] wrap-anywhere sm:text-3xl"
        }
      >
        {title}
      </h1>
      {children && <div className="max-w-prose text-lg text-ink-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
    </header>
  );
}
