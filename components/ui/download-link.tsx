"use client";

import Download from "lucide-react/icons/download";
import type { ReactNode } from "react";
import { buttonLook } from "./button-look";

type DownloadLinkProps = { href: string; children: ReactNode };

/** Saves a file. A plain link, so that nothing is fetched before it is pressed. */
export function DownloadLink({ href, children }: DownloadLinkProps) {
  return (
    <a href={href} download className={buttonLook("quiet", false, undefined)}>
      <Download aria-hidden="true" className="size-4 shrink-0" /> {children}
    </a>
  );
}
