import type { Metadata } from "next";
import { AdditionForm } from "@/components/recaps/addition-form";
import { AdditionItem } from "@/components/recaps/addition-item";
import { CloseCollection } from "@/components/recaps/close-collection";
import { EndorseForm } from "@/components/recaps/endorse-form";
import { RecapArticle } from "@/components/recaps/recap-article";
import { SaveAs } from "@/components/recaps/save-as";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { type AdditionLine, type RecapPage as Recap, recapPage } from "@/lib/recaps/reading/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  addToRecapAction,
  endorseAction,
  ownWordsAction,
  removeAdditionAction,
  withdrawCollectionAction,
} from "./actions";

export const metadata: Metadata = { title: "Recap" };

type Params = { params: Promise<{ orgSlug: string; recapId: string }> };

const forms = { endorse: "endorse", own: "own" };

export default async function RecapPage({ params }: Params) {
  const { orgSlug, recapId } = await params;
  const ctx = await requireOrg(orgSlug);
  const recap = await show(recapPage(ctx, recapId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const endorse = endorseAction.bind(null, orgSlug);
  const { up, desk } = around(recap, `/o/${orgSlug}`);
  const item = (addition: AdditionLine) => (
    <AdditionItem
      key={addition.id}
      recapId={recap.id}
      addition={addition}
      base={`/o/${orgSlug}`}
      remove={removeAdditionAction.bind(null, orgSlug)}
      forms={forms}
    />
  );
  const form = (question: { id: string; text: string } | null) =>
    recap.canAddToRecap && (
      <AdditionForm
        recapId={recap.id}
        question={question}
        membershipId={ctx.membershipId}
        readers={recap.audience}
        action={addToRecapAction.bind(null, orgSlug)}
      />
    );
  return (
    <Page>
      <p data-no-print className="text-sm">
        <TextLink look="quiet" href={up.href}>
          <span aria-hidden="true">←</span> {up.label}
        </TextLink>
      </p>
      {recap.status === "draft" && (
        <Notice
          tone="info"
          title="This is a draft"
          action={<ButtonLink href={desk}>Go on composing</ButtonLink>}
        >
          {recap.sessionId
            ? "Only organizers see it, as its readers will."
            : "Only you see it, as its readers will."}
        </Notice>
      )}
      <EndorseForm id="endorse" recapId={recap.id} action={endorse} />
      <EndorseForm id="own" recapId={recap.id} action={ownWordsAction.bind(null, orgSlug)} />
      <RecapArticle
        recap={recap}
        reader={reader}
        forms={forms}
        picture={`/o/${orgSlug}/recaps/${recap.id}/picture`}
        additions={(question) => question.additions.map(item)}
        {...(recap.sessionId
          ? { below: form }
          : { toTheWhole: { additions: recap.additions.map(item), below: form(null) } })}
      />
      <SaveAs base={`/o/${orgSlug}/recaps/${recap.id}`} />
      {(recap.canEditRecap || recap.waiting > 0) && (
        <p data-no-print>
          <TextLink href={`/o/${orgSlug}/recaps/${recap.id}/additions`}>
            What readers would have added{recap.waiting > 0 && `: ${recap.waiting} to read`}
          </TextLink>
        </p>
      )}
      {recap.canEditRecap && recap.status === "published" && (
        <p data-no-print>
          <TextLink href={desk}>
            {recap.sessionId ? "Change this recap or who reads it" : "Change your collection or who reads it"}
          </TextLink>
        </p>
      )}
      {recap.canWithdraw && !recap.canEditRecap && (
        <CloseCollection recapId={recap.id} action={withdrawCollectionAction.bind(null, orgSlug)} />
      )}
    </Page>
  );
}

/** Where a reader comes from, and where whoever may goes on composing. */
function around({ origin, sessionId, cohortId, id }: Recap, base: string) {
  if (origin.kind === "session") {
    const session = `${base}/sessions/${sessionId}`;
    return { up: { href: session, label: origin.title }, desk: `${session}/recap` };
  }
  const up = { href: `${base}/cohorts/${cohortId}/collections`, label: "Mentors’ collections" };
  return { up, desk: `${base}/collections/${id}` };
}
