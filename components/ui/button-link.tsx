"use client";

import NextLink from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type ButtonLinkProps = ComponentProps<typeof NextLink> & { look?: ButtonLook; wide?: boolean };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ look = "primary", wide, className, ...rest }: ButtonLinkProps) {
  return <NextLink prefetch={false} {...rest} data-button className={buttonLook(look, wide, className)} />;
}
