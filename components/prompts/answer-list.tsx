import { ReplyForm } from "@/components/prompts/reply-form";
import { TalkButton } from "@/components/prompts/talk-button";
import { RaiseLink } from "@/components/safety/raise-link";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { AnswerView, ReplyView } from "@/lib/prompts/answers/queries";

type Thread = {
  promptId: string;
  /** The organization's address. */
  base: string;
  reader: { zone: string; locale: string };
  reply: FormAction;
  removeReply: FormAction;
  talk: FormAction;
};

/** Answers like a page of letters: who, what, and the replies below. */
export function AnswerList({ answers, ...thread }: Thread & { answers: AnswerView[] }) {
  if (answers.length === 0)
    return (
      <EmptyState title="Nobody has answered yet.">
        Answers come in at their own pace; they will stand here.
      </EmptyState>
    );
  return (
    <ol className="grid gap-8">
      {answers.map((answer) => (
        <li key={answer.id} className="grid gap-3">
          <Byline by={answer} {...thread} />
          <Prose markdown={answer.body} />
          {answer.talkers.length > 0 && (
            <p className="text-ink-soft">
              {answer.talkers.join(" and ")} would like to talk about this when you next meet.
            </p>
          )}
          {!answer.mine && (
            <div className="-my-2 flex flex-wrap items-center gap-x-6">
              {answer.talk !== null && (
                <TalkButton
                  answer={{ ...answer, talk: answer.talk }}
                  promptId={thread.promptId}
                  action={thread.talk}
                />
              )}
              <RaiseLink
                base={thread.base}
                kind="answer"
                id={answer.id}
                about={`the answer by ${answer.author}`}
              />
            </div>
          )}
          {answer.replies.length > 0 && (
            <ol className="grid gap-4 border-s-2 border-line ps-4">
              {answer.replies.map((reply) => (
                <li key={reply.id} className="grid gap-1.5">
                  <ReplyBody view={reply} {...thread} />
                </li>
              ))}
            </ol>
          )}
          {answer.canReply && (
            <ReplyForm
              promptId={thread.promptId}
              answerId={answer.id}
              to={answer.mine ? "the replies" : answer.author}
              action={thread.reply}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function ReplyBody({ view, promptId, base, reader, removeReply }: Thread & { view: ReplyView }) {
  return (
    <>
      <Byline by={view} base={base} reader={reader} />
      <Prose markdown={view.body} />
      {!view.mine && (
        <p className="-my-2">
          <RaiseLink base={base} kind="reply" id={view.id} about={`the reply by ${view.author}`} />
        </p>
      )}
      {view.mine && (
        <Form action={removeReply} className="" label="Remove this reply">
          <input type="hidden" name="promptId" value={promptId} />
          <input type="hidden" name="replyId" value={view.id} />
          <Button look="plain">Remove</Button>
        </Form>
      )}
    </>
  );
}

type BylineProps = { by: Omit<ReplyView, "id" | "body"> } & Pick<Thread, "base" | "reader">;

function Byline({ by: { author, portraitId, mine, at }, base, reader }: BylineProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
      <Avatar name={author} size="sm" src={portraitId && `${base}/pictures/${portraitId}`} />
      <span className="font-semibold text-ink">{mine ? "You" : author}</span>
      <Time at={at} {...reader} />
    </p>
  );
}
