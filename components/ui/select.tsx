"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL } from "./control-look";
import { firstText, useControl } from "./field-context";

/** The platform's own list: best on a phone. Takes <option>s. */
export function Select({ className, defaultValue, children, ...rest }: ComponentProps<"select">) {
  const { control, entered } = useControl(rest);
  const first = firstText(entered, defaultValue);
  return (
    <span className="relative block">
      {/* A select ignores a later default, so a new default makes a new select. */}
      <select
        key={String(first)}
        {...rest}
        {...control}
        defaultValue={first}
        className={classNames(CONTROL, "appearance-none pe-10", className)}
      >
        {children}
      </select>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-soft"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="m4 6 4 4 4-4" />
      </svg>
    </span>
  );
}
