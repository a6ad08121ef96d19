import { TextLink } from "@/components/ui/text-link";

type AnswerSinceProps = {
  answer: { promptId: string; prompt: string; body: string };
  base: string;
  /** What the link to the prompt says. */
  open: string;
  className?: string;
};

/** What a mentee answered to a prompt since the two last met, or what their mentor wants to talk about. */
export const AnswerSince = ({ answer, base, open, className = "" }: AnswerSinceProps) => (
  <div className="grid gap-1">
    <p className="text-sm text-ink-soft">{answer.prompt}</p>
    <p className={`${className} font-serif wrap-anywhere whitespace-pre-line`}>{answer.body}</p>
    <p>
      <TextLink
        href={`${base}/prompts/${answer.promptId}`}
        className="inline-flex min-h-11 items-center text-sm"
      >
        {open}
      </TextLink>
    </p>
  </div>
);
