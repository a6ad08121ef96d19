import type { Metadata } from "next";
import { after } from "next/server";
import { PairMessageForm } from "@/components/messages/pair-message-form";
import { PairMessages } from "@/components/messages/pair-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { seePairMessages } from "@/lib/messages/pair/commands";
import { pairThread } from "@/lib/messages/pair/queries";
import { threadFilterSchema } from "@/lib/messages/pair/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { removePairMessageAction, writeToPairAction } from "./actions";

export const metadata: Metadata = { title: "Messages" };

type Props = {
  params: Promise<{ orgSlug: string; pairingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PairMessagesPage({ params, searchParams }: Props) {
  const { orgSlug, pairingId } = await params;
  const filter = threadFilterSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const { other, messages, earlier, canWrite } = await show(pairThread(ctx, pairingId, filter));
  if (messages.some(({ isNew }) => isNew)) after(() => seePairMessages(ctx, pairingId));
  const base = `/o/${orgSlug}`;
  const here = `${base}/pairings/${pairingId}/messages`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <Page>
      <PageHeader
        title={`You and ${other.name}`}
        up={{ href: `${base}/pairings/${pairingId}`, label: "Your pairing" }}
      >
        Only the two of you read this, and neither sees the other’s address.
      </PageHeader>
      <Section title="What you wrote to each other" hideTitle>
        {earlier && (
          <p>
            <TextLink href={`${here}?before=${earlier}`} className="inline-flex min-h-11 items-center">
              Earlier
            </TextLink>
          </p>
        )}
        {messages.length > 0 ? (
          <PairMessages
            messages={messages}
            base={base}
            reader={reader}
            remove={removePairMessageAction.bind(null, orgSlug)}
          />
        ) : (
          <EmptyState title={filter.before ? "Nothing earlier." : "Nothing yet."}>
            {canWrite
              ? `A question that came up, an article, a word before you meet: ${other.name} reads it here, or in a mail.`
              : "Nothing was written while you were a pair."}
          </EmptyState>
        )}
        {filter.before && (
          <p>
            <TextLink href={here} className="inline-flex min-h-11 items-center">
              The latest
            </TextLink>
          </p>
        )}
      </Section>
      {canWrite ? (
        <Section title={`Write to ${other.name}`}>
          <PairMessageForm pairingId={pairingId} action={writeToPairAction.bind(null, orgSlug)} />
        </Section>
      ) : (
        <p className="max-w-prose text-ink-soft">
          You are not a pair any more, so nothing new can be written here. What was written stays with the two
          of you.
        </p>
      )}
    </Page>
  );
}
