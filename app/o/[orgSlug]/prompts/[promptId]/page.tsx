import type { Metadata } from "next";
import { AnswerForm } from "@/components/prompts/answer-form";
import { AnswerList } from "@/components/prompts/answer-list";
import { AskedList } from "@/components/prompts/asked-list";
import { EditPromptForm } from "@/components/prompts/edit-prompt-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { can } from "@/lib/authz/policy";
import { readerLocale } from "@/lib/calendar/reader";
import { toLocal } from "@/lib/calendar/when";
import { promptPage } from "@/lib/prompts/answers/queries";
import type { OpenPrompt } from "@/lib/prompts/queries";
import { reminderOf } from "@/lib/prompts/reminding/rules";
import { audienceWords } from "@/lib/prompts/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  answerPromptAction,
  editPromptAction,
  removeReplyAction,
  replyAction,
  talkAboutAction,
  withdrawPromptAction,
} from "./actions";

export const metadata: Metadata = { title: "Prompt" };

type Params = { params: Promise<{ orgSlug: string; promptId: string }> };

export default async function PromptPage({ params }: Params) {
  const { orgSlug, promptId } = await params;
  const ctx = await requireOrg(orgSlug);
  const prompt = await show(promptPage(ctx, promptId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const base = `/o/${orgSlug}`;
  const thread = {
    promptId,
    base,
    reader,
    reply: replyAction.bind(null, orgSlug),
    removeReply: removeReplyAction.bind(null, orgSlug),
    talk: talkAboutAction.bind(null, orgSlug),
  };
  return (
    <Page
      aside={
        prompt.asked && (
          <AskedList
            asked={prompt.asked}
            base={base}
            reader={reader}
            write={
              prompt.state === "open" && can(ctx, "announce")
                ? `${base}/cohorts/${prompt.cohortId}/announcements/new?to=unanswered:${promptId}`
                : undefined
            }
          />
        )
      }
    >
      <PageHeader
        title={prompt.text}
        voice="people"
        up={{ href: `${base}/cohorts/${prompt.cohortId}`, label: prompt.cohortName }}
      >
        {prompt.authorName} asks.{" "}
        {prompt.state === "upcoming" && (
          <>
            Opens <Time at={prompt.opensAt} {...reader} />.
          </>
        )}
        {prompt.state === "open" && (
          <>
            Open until <Time at={prompt.closesAt} {...reader} />.
          </>
        )}
        {prompt.state === "closed" && (
          <>
            Closed <Time at={prompt.closesAt} {...reader} />.
          </>
        )}
      </PageHeader>

      {(prompt.canAnswer || (prompt.asks && prompt.state === "closed")) && !prompt.mine && (
        <Section title="Your answer" hint={prompt.canAnswer && audienceWords[prompt.audience]}>
          <AnswerForm
            promptId={promptId}
            membershipId={ctx.membershipId}
            closed={!prompt.canAnswer}
            action={answerPromptAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      {prompt.mine && (
        <Section title="Your answer" hint={audienceWords[prompt.audience]}>
          <AnswerList answers={[prompt.mine]} {...thread} />
          {prompt.canAnswer && (
            <Disclosure summary="Change my answer">
              <AnswerForm
                promptId={promptId}
                membershipId={ctx.membershipId}
                body={prompt.mine.body}
                action={answerPromptAction.bind(null, orgSlug)}
              />
            </Disclosure>
          )}
        </Section>
      )}
      {prompt.othersAfterMine && prompt.state === "open" && (
        <Notice tone="info">
          What others answered shows once you have answered, so that everyone thinks for themselves first.
        </Notice>
      )}
      {(prompt.others.length > 0 || !prompt.asks) && (
        <Section title={prompt.mine ? "What others said" : "Answers"}>
          <AnswerList answers={prompt.others} {...thread} />
        </Section>
      )}
      {prompt.canEditPrompt && (
        <Disclosure summary="Change or withdraw this prompt">
          <EditPromptForm
            promptId={promptId}
            text={prompt.text}
            closesAt={toLocal(prompt.closesAt, prompt.timeZone)}
            zone={prompt.timeZone}
            reminding={remindingOf(prompt)}
            edit={editPromptAction.bind(null, orgSlug)}
            withdraw={withdrawPromptAction.bind(null, orgSlug)}
          />
        </Disclosure>
      )}
    </Page>
  );
}

/** When people are reminded, as the form shows it. */
function remindingOf(prompt: OpenPrompt) {
  const { remindAt, remindedAt, timeZone } = prompt;
  if (remindedAt) return null;
  const reminder = reminderOf(prompt, timeZone);
  return { reminder, remindAt: reminder === "own" && remindAt ? toLocal(remindAt, timeZone) : "" };
}
