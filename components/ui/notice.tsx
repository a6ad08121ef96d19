"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";

type NoticeTone = "info" | "success" | "warn" | "error";

const TONES: Record<NoticeTone, string> = {
  info: "border-accent bg-accent-wash",
  success: "border-good bg-good-wash",
  warn: "border-warn bg-warn-wash",
  error: "border-error bg-error-wash",
};

const TITLES: Record<NoticeTone, string> = {
  info: "text-accent",
  success: "text-good",
  warn: "text-warn",
  error: "text-error",
};

type NoticeProps = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; action?: ReactNode };

/** Something to know. `error` is for what went wrong with a form, never for a person who says no. */
export function Notice({ tone = "info", title, children, action }: NoticeProps) {
  return (
    <div
      role={tone === "success" ? "status" : undefined}
      className={classNames("grid max-w-prose gap-1.5 rounded-sm border-s-4 px-4 py-3 text-ink", TONES[tone])}
    >
      {title && <p className={classNames("font-semibold", TITLES[tone])}>{title}</p>}
      {children && <div>{children}</div>}
      {action && <div className="pt-1">{action}</div>}
    </div>
  );
}
