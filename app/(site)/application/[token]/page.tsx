import type { Metadata } from "next";
import { headers } from "next/headers";
import { ConfirmPart, OwnPart } from "@/components/applications/own-application";
import { SiteShell } from "@/components/shell/site-shell";
import { readFlash } from "@/components/ui/flash-cookie";
import { Page } from "@/components/ui/page";
import { ownApplication } from "@/lib/applications/applying/queries";
import { readerLocale } from "@/lib/calendar/reader";
import { publicHref } from "@/lib/programs/public/rules";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { confirmAction, editAction, withdrawAction } from "./actions";

export const metadata: Metadata = { title: "Your application", robots: { index: false, follow: false } };

/** Opening it changes nothing: scanners open links. The buttons do. */
export default async function ApplicationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const application = await show(ownApplication(await requireLink(token, "application")));
  const { organization, orgSlug, programSlug, accent } = application;
  const home = programSlug && publicHref(orgSlug, programSlug);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <SiteShell name={organization} href={home ?? "/"} accent={accent} nonce={nonce} flash={await readFlash()}>
      <Page>
        {application.confirmed ? (
          <OwnPart
            application={application}
            home={home}
            locale={await readerLocale()}
            edit={editAction.bind(null, token)}
            withdraw={withdrawAction.bind(null, token)}
          />
        ) : (
          <ConfirmPart application={application} confirm={confirmAction.bind(null, token)} />
        )}
      </Page>
    </SiteShell>
  );
}
