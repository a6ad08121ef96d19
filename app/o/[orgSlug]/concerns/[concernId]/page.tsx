import type { Metadata } from "next";
import { ConcernStatus, concernTitle } from "@/components/safety/concern-list";
import { ConcernNotes } from "@/components/safety/concern-notes";
import { HandleForms } from "@/components/safety/handle-forms";
import { Quote } from "@/components/safety/quote";
import { TakeBack } from "@/components/safety/take-back";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { type ConcernPage, concernPage } from "@/lib/safety/concerns/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import * as actions from "./actions";

export const metadata: Metadata = { title: "A concern" };

type Params = { params: Promise<{ orgSlug: string; concernId: string }> };

function readersWords({ isOwn, ownersOnly, reporter }: ConcernPage): string {
  if (!isOwn)
    return `${reporter} raised it. ${ownersOnly ? "Only the owners" : "The owners and organizers"} read it; the person it is about does not, and is not told.`;
  return ownersOnly
    ? "The owners read it, because it is about somebody who organizes. The person it is about is not told."
    : "The organizers read it; where it is about one of them, only the owners. The person it is about is not told.";
}

export default async function OneConcernPage({ params }: Params) {
  const { orgSlug, concernId } = await params;
  const ctx = await requireOrg(orgSlug);
  const concern = await show(concernPage(ctx, concernId));
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const unfinished = concern.state === "open" || concern.state === "looking";
  return (
    <Page>
      <PageHeader
        title={concernTitle(concern)}
        up={{ href: `${base}/concerns`, label: "Concerns and blocks" }}
      >
        {readersWords(concern)}
      </PageHeader>
      <div className="grid gap-4">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
          <Time at={concern.raisedAt} {...reader} />
          <ConcernStatus concern={concern} />
          {unfinished && (
            <span>
              {concern.isOwn ? "An answer is asked for by " : "Please answer by "}
              <Time at={concern.answerBy} show="day" {...reader} />
            </span>
          )}
        </p>
        <p className="font-serif text-lg whitespace-pre-line">{concern.text}</p>
      </div>
      {concern.quote ? (
        <Section
          title="What it is about"
          action={<TextLink href={`${base}${concern.path}`}>Where it stands</TextLink>}
        >
          <div className="border-s-2 border-line ps-4">
            <Quote kind={concern.kind} text={concern.quote} />
            <p className="pt-2 text-sm text-ink-soft">
              As it stood when the concern was raised. {!concern.name && "Its author is not named beside it."}
            </p>
          </div>
        </Section>
      ) : (
        <p>
          <TextLink href={`${base}${concern.path}`}>The page of {concern.name}</TextLink>
        </p>
      )}
      {(concern.notes.length > 0 || concern.canHandle) && (
        <Section title={concern.isOwn ? "The answer" : "What was done"}>
          {concern.notes.length > 0 && (
            <ConcernNotes notes={concern.notes} isOwn={concern.isOwn} reader={reader} />
          )}
          {concern.canHandle && (
            <HandleForms
              concern={concern}
              on={{
                look: actions.lookAtConcernAction.bind(null, orgSlug),
                remark: actions.remarkOnConcernAction.bind(null, orgSlug),
                answer: actions.answerConcernAction.bind(null, orgSlug),
              }}
            />
          )}
        </Section>
      )}
      {concern.isOwn && unfinished && (
        <TakeBack concernId={concern.id} action={actions.takeBackConcernAction.bind(null, orgSlug)} />
      )}
    </Page>
  );
}
