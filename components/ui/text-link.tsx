"use client";

import NextLink from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type TextLinkProps = ComponentProps<typeof NextLink> & {
  /** quiet: ink that underlines when pointed at, for names in lists. */
  look?: "accent" | "quiet";
};

/** A link inside text. Nothing is fetched ahead: a list of three hundred links would ask the server three hundred times. */
export function TextLink({ look = "accent", className, ...rest }: TextLinkProps) {
  const style =
    look === "accent"
      ? "text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
      : "text-ink decoration-1 underline-offset-4 hover:underline";
  return <NextLink prefetch={false} {...rest} className={classNames(style, className)} />;
}
