import type { Metadata } from "next";
import { headers } from "next/headers";
import { OwnAddition } from "@/components/recaps/own-addition";
import { SiteShell } from "@/components/shell/site-shell";
import { readFlash } from "@/components/ui/flash-cookie";
import { Page } from "@/components/ui/page";
import { ownAddition } from "@/lib/recaps/strangers/queries";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { confirmAction, creditAction, takeBackAction } from "./actions";

export const metadata: Metadata = { title: "What you added", robots: { index: false, follow: false } };

/** Opening it changes nothing: scanners open links. The buttons do. */
export default async function OwnAdditionPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const addition = await show(ownAddition(await requireLink(token, "addition")));
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <SiteShell name={addition.organization} accent={addition.accent} nonce={nonce} flash={await readFlash()}>
      <Page>
        <OwnAddition
          addition={addition}
          on={{
            confirm: confirmAction.bind(null, token),
            credit: creditAction.bind(null, token),
            takeBack: takeBackAction.bind(null, token),
          }}
        />
      </Page>
    </SiteShell>
  );
}
