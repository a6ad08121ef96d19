import type { ReactNode } from "react";
import { Status } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { CohortPrompt } from "@/lib/prompts/queries";

type Reader = { zone: string; locale: string };
type PromptListProps = {
  prompts: CohortPrompt[];
  base: string;
  reader: Reader;
  /** The button that posts the first one, for whoever may. */
  begin: ReactNode;
};

export function PromptList({ prompts, base, reader, begin }: PromptListProps) {
  if (prompts.length === 0)
    return (
      <EmptyState title="No prompt yet." action={begin}>
        One good question between two meetings keeps a season alive. Whoever is asked gets a mail, and answers
        in a lift.
      </EmptyState>
    );
  return (
    <List>
      {prompts.map((prompt) => (
        <Row
          key={prompt.id}
          voice="people"
          title={
            <TextLink look="quiet" href={`${base}/prompts/${prompt.id}`}>
              {prompt.text}
            </TextLink>
          }
          detail={<When prompt={prompt} reader={reader} />}
          action={<Standing prompt={prompt} />}
        />
      ))}
    </List>
  );
}

function When({ prompt, reader }: { prompt: CohortPrompt; reader: Reader }) {
  if (prompt.state === "upcoming")
    return (
      <>
        Opens <Time at={prompt.opensAt} {...reader} />
      </>
    );
  return (
    <>
      {prompt.state === "open" ? "Open until " : "Closed "}
      <Time at={prompt.closesAt} {...reader} />
    </>
  );
}

function Standing({ prompt }: { prompt: CohortPrompt }) {
  if (prompt.asked && prompt.answered) return <Status shape="done">Answered</Status>;
  if (prompt.asked && prompt.state === "open") return <Status shape="attention">Yours to answer</Status>;
  return prompt.state === "open" ? <Status shape="active">Open</Status> : null;
}
