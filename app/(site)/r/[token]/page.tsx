import type { Metadata } from "next";
import { cache } from "react";
import { RecapArticle } from "@/components/recaps/recap-article";
import { SiteShell } from "@/components/shell/site-shell";
import { Page } from "@/components/ui/page";
import { readerLocale } from "@/lib/calendar/reader";
import { publicRecap } from "@/lib/recaps/reading/queries";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ token: string }> };

const read = cache(async (token: string) => show(publicRecap(await requireLink(token, "recap"))));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { title, organization } = await read((await params).token);
  // Published to whoever has the address, not to search engines.
  return { title: `${title} · ${organization}`, robots: { index: false, follow: false } };
}

export default async function PublicRecapPage({ params }: Params) {
  const recap = await read((await params).token);
  return (
    <SiteShell name={recap.organization}>
      <Page>
        <RecapArticle recap={recap} reader={{ zone: "UTC", locale: await readerLocale() }} />
      </Page>
    </SiteShell>
  );
}
