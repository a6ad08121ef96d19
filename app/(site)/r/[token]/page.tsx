import type { Metadata } from "next";
import { headers } from "next/headers";
import { Line } from "@/components/recaps/line";
import { RecapArticle } from "@/components/recaps/recap-article";
import { SaveAs } from "@/components/recaps/save-as";
import { StrangerForm } from "@/components/recaps/stranger-form";
import { SiteShell } from "@/components/shell/site-shell";
import { readFlash } from "@/components/ui/flash-cookie";
import { Page } from "@/components/ui/page";
import { readerLocale } from "@/lib/calendar/reader";
import { siteUrl } from "@/lib/mail/site";
import { roomOf } from "@/lib/recaps/article/rules";
import type { AdditionLine } from "@/lib/recaps/reading/queries";
import { summaryOf } from "@/lib/recaps/rules";
import { addAction } from "./actions";
import { readRecap } from "./read";

const addedLine = ({ id, text, credit }: AdditionLine) => (
  <li key={id} className="py-2.5">
    <Line text={text} credit={credit} />
  </li>
);

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { token } = await params;
  const recap = await readRecap(token);
  const { title, organization, intro } = recap;
  const [url, description] = [siteUrl(`/r/${token}`), summaryOf({ intro, room: roomOf(recap) })];
  const card = { url: siteUrl(`/r/${token}/card`), width: 1200, height: 630, alt: title };
  return {
    title: `${title} · ${organization}`,
    description,
    alternates: { canonical: url },
    openGraph: { type: "article", title, description, url, siteName: organization, images: [card] },
    twitter: { card: "summary_large_image", title, description, images: [card] },
    // Published to whoever has the address, not to search engines.
    robots: { index: false, follow: false },
  };
}

export default async function PublicRecapPage({ params }: Params) {
  const { token } = await params;
  const recap = await readRecap(token);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const add = addAction.bind(null, token);
  return (
    <SiteShell name={recap.organization} accent={recap.accent} nonce={nonce} flash={await readFlash()}>
      <Page>
        <RecapArticle
          recap={recap}
          reader={{ zone: recap.timeZone, locale: await readerLocale() }}
          picture={`/r/${token}/picture`}
          additions={(question) => question.additions.map(addedLine)}
          {...(recap.origin.kind === "session"
            ? { below: (question) => <StrangerForm recapId={recap.id} question={question} action={add} /> }
            : {
                toTheWhole: {
                  additions: recap.additions.map(addedLine),
                  below: <StrangerForm recapId={recap.id} question={null} action={add} />,
                },
              })}
        />
        <SaveAs base={`/r/${token}`} />
      </Page>
    </SiteShell>
  );
}
