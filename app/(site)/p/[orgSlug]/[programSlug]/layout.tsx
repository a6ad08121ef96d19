import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/shell/site-shell";
import { publicHref } from "@/lib/programs/public/rules";
import { readProgram } from "./read";

type Props = { children: ReactNode; params: Promise<{ orgSlug: string; programSlug: string }> };

/** Around everything strangers see of a published program. */
export default async function ProgramLayout({ children, params }: Props) {
  const { orgSlug, programSlug } = await params;
  const { organization, accent } = await readProgram(orgSlug, programSlug);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <SiteShell name={organization} href={publicHref(orgSlug, programSlug)} accent={accent} nonce={nonce}>
      {children}
    </SiteShell>
  );
}
