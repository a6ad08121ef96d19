import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/shell/site-shell";

export default async function OutboxLayout({ children }: { children: ReactNode }) {
  return <SiteShell nonce={(await headers()).get("x-nonce") ?? undefined}>{children}</SiteShell>;
}
