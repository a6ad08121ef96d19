import type { Metadata } from "next";
import { PrepForm } from "@/components/prep/prep-form";
import { PrepHelps } from "@/components/prep/prep-helps";
import { ReadSheetPart } from "@/components/prep/read-sheet";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { now } from "@/lib/clock";
import { todayIn } from "@/lib/follow-ups/rules";
import { prepPage } from "@/lib/prep/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { savePrepAction, sharePrepAction } from "./actions";

export const metadata: Metadata = { title: "Prepare" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

export default async function PrepPage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(prepPage(ctx, sessionId));
  const { session, own, shared } = page;
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const today = todayIn(ctx.timeZone, now());
  return (
    <Page aside={own && <PrepHelps own={own} today={today} locale={reader.locale} base={base} />}>
      <PageHeader
        title={own ? "Prepare" : "Who has prepared"}
        up={{ href: `${base}/sessions/${sessionId}`, label: session.title }}
      >
        <Time at={session.startsAt} until={session.endsAt} {...reader} />
      </PageHeader>
      {own && (
        <Section title="In two minutes" hint="One line is enough. It saves itself.">
          <PrepForm
            page={page}
            own={own}
            save={savePrepAction.bind(null, orgSlug)}
            share={sharePrepAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      {(shared.length > 0 || !own) && (
        <Section title={own ? "What others let you read" : "What they want to speak about"}>
          {shared.length === 0 ? (
            <EmptyState title="Nobody has shared a preparation with you yet.">
              Mentees say before an evening what they want to ask, what moved and what they are in, and choose
              who reads it. What is for you stands here.
            </EmptyState>
          ) : (
            <div className="grid gap-10">
              {shared.map((sheet) => (
                <ReadSheetPart key={sheet.id} sheet={sheet} today={today} reader={reader} base={base} />
              ))}
            </div>
          )}
        </Section>
      )}
    </Page>
  );
}
