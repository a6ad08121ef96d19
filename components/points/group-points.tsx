"use client";

import { type ReactNode, useState } from "react";
import { EveningGuide } from "@/components/evening/evening-guide";
import type { Entry } from "@/components/outbox/store";
import { Unsent } from "@/components/outbox/unsent";
import { useOutbox } from "@/components/outbox/use-outbox";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { FormAction } from "@/lib/forms/state";
import type { PointsPage } from "@/lib/points/queries";
import { waitingPoints, withTaps } from "./known";
import { PointForm } from "./point-form";
import { type PointActions, PointItem } from "./point-item";
import { QuestionSteps } from "./question-steps";
import { useGroupPoints } from "./use-group-points";
import { useOpenQuestion } from "./use-open-question";
import { useWriters } from "./use-writers";
import { WaitingPoint } from "./waiting-point";

type GroupPointsProps = {
  page: PointsPage & { group: NonNullable<PointsPage["group"]> };
  /** The organization's and the session's addresses. */
  base: string;
  here: string;
  /** The group that was asked for by the address, where one was. */
  asked: string | undefined;
  on: PointActions & { write: FormAction };
  /** When what is now ends, in the reader's words. */
  until: string | null;
  /** What the page says between the questions and the field. */
  children?: ReactNode;
};

/**
 * A group at its questions: one open, its points as they come, one field. With scripts everything written goes through the
 * phone's own outbox, so that it does not need a connection at that moment; without, through forms.
 */
export function GroupPoints({ page, base, here, asked, on, until, children }: GroupPointsProps) {
  const { group, questions } = page;
  const [arrived, setArrived] = useState<{ entry: Entry; cursor: number }[]>([]);
  const outbox = useOutbox(page.membershipId, (entry) =>
    setArrived((all) => [...all, { entry, cursor: known.cursor }]),
  );
  const { wanted, open } = useOpenQuestion();
  const question = questions.find(({ id }) => id === wanted) ?? page.question;
  const { writers, heard, typing, written } = useWriters(here, group.id, question?.id);
  const known = useGroupPoints({ here, page, groupId: group.id, heardWriting: heard });
  const hrefOf = (id: string) =>
    `${here}/points?${new URLSearchParams({ question: id, ...(asked && { group: asked }) })}`;
  const counted = questions.map((one) => ({
    ...one,
    points: known.points.filter(({ questionId }) => questionId === one.id).length,
  }));
  const next = questions[questions.findIndex(({ id }) => id === question?.id) + 1];
  const place = { groupId: group.id, questionId: question?.id ?? "" };
  const points = known.points.filter(({ questionId }) => questionId === question?.id);
  // What has arrived is shown from here until the page is told of it.
  const untold = arrived.filter(({ cursor }) => cursor >= known.cursor).map(({ entry }) => entry);
  const entries = [...untold, ...outbox.entries];
  const waiting = waitingPoints(entries, known, place);
  const send = (body: Record<string, string>) => {
    outbox.add(`${here}/points/entries`, body);
    if (body.kind === "point") written();
  };
  return (
    <>
      <PageHeader
        title={question?.text ?? "Points"}
        voice={question ? "people" : "tool"}
        up={{ href: here, label: page.title }}
      >
        Group {group.number}. What is said here stays in your group until the recap.
      </PageHeader>
      <QuestionSteps questions={counted} question={question} hrefOf={hrefOf} open={open} />
      {page.guide && (
        <EveningGuide
          guide={page.guide}
          sessionId={page.id}
          shownId={question?.id ?? null}
          hrefOf={hrefOf}
          until={until}
        />
      )}
      {children}
      {question && page.canWritePoint && (
        <PointForm
          key={`${group.id}:${question.id}`}
          action={on.write}
          keep={send}
          typing={typing}
          sessionId={page.id}
          group={group}
          questionId={question.id}
          membershipId={page.membershipId}
        />
      )}
      <Unsent outbox={outbox} textOf={({ body }) => body.text} />
      <p aria-live="off" className="-mb-4 min-h-6 text-sm text-ink-soft">
        {writers > 0 && (writers === 1 ? "Somebody else is writing…" : `${writers} others are writing…`)}
      </p>
      {question && points.length + waiting.length === 0 && (
        <EmptyState title="Nothing is written yet.">
          One thought a point. Everybody of the group may write, all at once.
        </EmptyState>
      )}
      {question && points.length + waiting.length > 0 && (
        <ul
          aria-label={`Points of group ${group.number}`}
          className="divide-y divide-line border-y border-line"
        >
          {waiting.map((entry) => (
            <WaitingPoint key={entry.id} text={entry.body.text ?? ""} />
          ))}
          {points.map((point) => (
            <PointItem
              key={point.id}
              point={withTaps(point, entries)}
              canEndorse={page.canEndorsePoint}
              base={base}
              on={on}
              keep={send}
            />
          ))}
        </ul>
      )}
      {next && (
        <div>
          <ButtonLink look="quiet" href={hrefOf(next.id)} onClick={(event) => open(event, next.id)}>
            Next question
          </ButtonLink>
        </div>
      )}
    </>
  );
}
