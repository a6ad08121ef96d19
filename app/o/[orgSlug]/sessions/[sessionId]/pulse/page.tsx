import type { Metadata } from "next";
import { PulseResult } from "@/components/pulse/pulse-result";
import { PulseTap } from "@/components/pulse/pulse-tap";
import { PulseWords } from "@/components/pulse/pulse-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { type PulsePage as PulseView, pulsePage } from "@/lib/pulse/queries";
import { LEAST } from "@/lib/pulse/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { answerPulseAction } from "./actions";

export const metadata: Metadata = { title: "Worth your evening?" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

export default async function PulsePage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(pulsePage(ctx, sessionId));
  const { session, mine, canAnswer, canViewPulse } = page;
  const here = `/o/${orgSlug}/sessions/${sessionId}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const action = answerPulseAction.bind(null, orgSlug);
  return (
    <Page>
      <PageHeader title="Worth your evening?" up={{ href: here, label: session.title }}>
        {page.phase === "open" && (
          <>
            Open until <Time at={page.closesAt} {...reader} />. Nobody reads who answered what: the answers
            are counted then, and erased one by one.
          </>
        )}
      </PageHeader>
      {canAnswer && (
        <Section title="Your answer" hideTitle>
          <PulseTap
            action={action}
            fields={{ sessionId, words: mine?.words ?? "" }}
            chosen={mine?.rating ?? null}
          />
          {mine && (
            <PulseWords action={action} fields={{ sessionId }} rating={mine.rating} words={mine.words} />
          )}
        </Section>
      )}
      {mine && (
        <p>
          <TextLink
            href={`/o/${orgSlug}/thanks?session=${sessionId}`}
            className="inline-flex min-h-11 items-center"
          >
            Thank somebody you met
          </TextLink>
        </p>
      )}
      {canViewPulse ? (
        <Section title="What everybody said">
          <Outcome page={page} reader={reader} />
        </Section>
      ) : (
        !canAnswer && (
          <EmptyState
            title={page.phase === "before" ? "The evening is not over yet." : "This has closed. Thank you."}
            action={<TextLink href={here}>Back to the session</TextLink>}
          >
            {page.phase === "before"
              ? "Afterwards one tap here tells the organizers whether it was worth it, without your name."
              : "The organizers see how often each answer was given, and never whose it was."}
          </EmptyState>
        )
      )}
    </Page>
  );
}

/** For organizers: how many have answered while it is open, then the counts, if there are enough. */
function Outcome({ page, reader }: { page: PulseView; reader: { zone: string; locale: string } }) {
  const { result, answered, phase, closesAt } = page;
  if (result && result.answered >= LEAST) return <PulseResult result={result} />;
  if (result)
    return (
      <EmptyState title={`${result.answered === 0 ? "Nobody" : `Only ${result.answered}`} answered.`}>
        With fewer than five, a number could point at a person. So nothing is shown, and nothing was kept.
      </EmptyState>
    );
  if (phase === "before")
    return (
      <EmptyState title="Everybody is asked once the evening is over.">
        One tap, by mail, at home and on the session’s page; the answers come together here.
      </EmptyState>
    );
  return (
    <EmptyState
      title={answered === 1 ? "One has answered so far." : `${answered ?? 0} have answered so far.`}
    >
      {phase === "open" ? (
        <>
          It closes <Time at={closesAt} {...reader} />. How often each answer was given shows then, if at
          least five have answered.
        </>
      ) : (
        "It has closed and is being counted. Look again within the hour."
      )}
    </EmptyState>
  );
}
