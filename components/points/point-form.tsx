"use client";

import { type KeyboardEvent, useMemo } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { newFormKey } from "@/components/ui/form-key";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import { POINT_LENGTH } from "@/lib/points/rules";
import { CountedText } from "./counted-text";

type PointFormProps = {
  /** For browsers without scripts. */
  action: FormAction;
  /** Keeps a point on this phone and sends it. */
  keep: (body: Record<string, string>) => void;
  /** Hears that somebody types. */
  typing: () => void;
  sessionId: string;
  group: { id: string; number: number };
  questionId: string;
  /** Who writes: what is typed is kept for them alone. */
  membershipId: string;
};

/** The one field: a point by anybody of the group, as it comes. */
export function PointForm({
  action,
  keep,
  typing,
  sessionId,
  group,
  questionId,
  membershipId,
}: PointFormProps) {
  const kept = useMemo(
    (): FormAction => async (_, data) => {
      const text = String(data.get("text") ?? "").trim();
      if (text === "") return { status: "error", fields: { text: "Please write something first." } };
      const credited = data.get("credited") === "yes" && { credited: "yes" };
      keep({ kind: "point", groupId: group.id, agendaItemId: questionId, text, ...credited });
      return { status: "done" };
    },
    [keep, group.id, questionId],
  );
  return (
    <ActionForm
      action={typeof window === "undefined" ? action : kept}
      formKey={newFormKey()}
      label="A new point"
      className="grid gap-2"
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="groupId" value={group.id} />
      <input type="hidden" name="agendaItemId" value={questionId} />
      <CountedText most={POINT_LENGTH}>
        <Field name="text" label={`A point of group ${group.number}`}>
          <KeptTextarea
            keptAs={`point:${membershipId}:${group.id}:${questionId}`}
            voice="people"
            rows={2}
            required
            maxLength={POINT_LENGTH}
            enterKeyHint="send"
            onKeyDown={sendOnEnter}
            onChange={typing}
          />
        </Field>
      </CountedText>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <Checkbox name="credited" label="You may name me beside it" />
        <Button pendingLabel="Adding…">Add the point</Button>
      </div>
    </ActionForm>
  );
}

/** A point is one line, so Enter ends it; not the Enter that only takes a suggestion of the keyboard. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
