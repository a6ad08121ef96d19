import type { Metadata } from "next";
import { AdditionForm } from "@/components/recaps/addition-form";
import { AdditionItem } from "@/components/recaps/addition-item";
import { EndorseForm } from "@/components/recaps/endorse-form";
import { RecapArticle } from "@/components/recaps/recap-article";
import { SaveAs } from "@/components/recaps/save-as";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { recapPage } from "@/lib/recaps/reading/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { addToRecapAction, endorseAction, ownWordsAction, removeAdditionAction } from "./actions";

export const metadata: Metadata = { title: "Recap" };

type Params = { params: Promise<{ orgSlug: string; recapId: string }> };

const forms = { endorse: "endorse", own: "own" };

export default async function RecapPage({ params }: Params) {
  const { orgSlug, recapId } = await params;
  const ctx = await requireOrg(orgSlug);
  const recap = await show(recapPage(ctx, recapId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const endorse = endorseAction.bind(null, orgSlug);
  const remove = removeAdditionAction.bind(null, orgSlug);
  return (
    <Page>
      <p data-no-print className="text-sm">
        <TextLink look="quiet" href={`/o/${orgSlug}/sessions/${recap.sessionId}`}>
          <span aria-hidden="true">←</span> {recap.sessionTitle}
        </TextLink>
      </p>
      {recap.status === "draft" && (
        <Notice
          tone="info"
          title="This is a draft"
          action={
            <ButtonLink href={`/o/${orgSlug}/sessions/${recap.sessionId}/recap`}>Go on composing</ButtonLink>
          }
        >
          Only organizers see it, as its readers will.
        </Notice>
      )}
      <EndorseForm id="endorse" recapId={recap.id} action={endorse} />
      <EndorseForm id="own" recapId={recap.id} action={ownWordsAction.bind(null, orgSlug)} />
      <RecapArticle
        recap={recap}
        reader={reader}
        forms={forms}
        additions={(question) =>
          question.additions.map((addition) => (
            <AdditionItem
              key={addition.id}
              recapId={recap.id}
              addition={addition}
              base={`/o/${orgSlug}`}
              remove={remove}
              forms={forms}
            />
          ))
        }
        below={(question) =>
          recap.canAddToRecap && (
            <AdditionForm
              recapId={recap.id}
              question={question}
              membershipId={ctx.membershipId}
              readers={recap.audience}
              action={addToRecapAction.bind(null, orgSlug)}
            />
          )
        }
      />
      <SaveAs base={`/o/${orgSlug}/recaps/${recap.id}`} />
      {recap.canEditRecap && (
        <p data-no-print>
          <TextLink href={`/o/${orgSlug}/recaps/${recap.id}/additions`}>
            What readers would have added{recap.waiting > 0 && `: ${recap.waiting} to read`}
          </TextLink>
        </p>
      )}
      {recap.canEditRecap && recap.status === "published" && (
        <p data-no-print>
          <TextLink href={`/o/${orgSlug}/sessions/${recap.sessionId}/recap`}>
            Change this recap or who reads it
          </TextLink>
        </p>
      )}
    </Page>
  );
}
