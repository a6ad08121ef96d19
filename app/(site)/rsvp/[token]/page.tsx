import type { Metadata } from "next";
import { headers } from "next/headers";
import { ComingForm } from "@/components/sessions/coming-form";
import { SessionWhen } from "@/components/sessions/session-when";
import { SessionWhere } from "@/components/sessions/session-where";
import { SiteShell } from "@/components/shell/site-shell";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { type AnswerPage, answerPage } from "@/lib/sessions/coming/queries";
import { saidWords } from "@/lib/sessions/coming/rules";
import { chosenSchema } from "@/lib/sessions/coming/schema";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { answerByLinkAction } from "./actions";

export const metadata: Metadata = { title: "Do you come?", robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** Opening it says nothing: scanners open links. The buttons do. */
export default async function RsvpPage({ params, searchParams }: Props) {
  const { token } = await params;
  const evening = await show(answerPage(await requireLink(token, "rsvp")));
  const { answer } = chosenSchema.parse(await searchParams);
  const { organization, slug, accent, title, id } = evening;
  const reader = { zone: evening.readerZone, locale: await readerLocale() };
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <SiteShell name={organization} href={`/o/${slug}`} accent={accent} nonce={nonce}>
      <Page>
        <PageHeader title={title}>
          <SessionWhen session={{ ...evening, timeZone: evening.zone }} reader={reader} />
        </PageHeader>
        <Section title="Where" hideTitle>
          <SessionWhere session={evening} />
        </Section>
        <Answer evening={evening}>
          <ComingForm mine={evening.coming} chosen={answer} action={answerByLinkAction.bind(null, token)} />
        </Answer>
        <p className="max-w-prose text-ink-soft">
          This link answers for {evening.name} and for this evening alone, and signs nobody in.{" "}
          <TextLink href={`/o/${slug}/sessions/${id}`}>Open the evening</TextLink> to see more.
        </p>
      </Page>
    </SiteShell>
  );
}

function Answer({ evening, children }: { evening: AnswerPage; children: React.ReactNode }) {
  const { coming, cancelled, over } = evening;
  if (cancelled) return <Notice tone="warn">This evening is cancelled, so nobody needs to come.</Notice>;
  if (over) return <Notice tone="info">This evening is over.</Notice>;
  return (
    <Section
      title={coming ? `Thank you. ${saidWords[coming]}` : "Do you come?"}
      hint={coming ? "You can change it here until the evening is over." : "A no is always fine."}
    >
      {children}
    </Section>
  );
}
