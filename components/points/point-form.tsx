import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import { POINT_LENGTH } from "@/lib/points/schema";
import { CountedText } from "./counted-text";

type PointFormProps = {
  action: FormAction;
  sessionId: string;
  group: { id: string; number: number };
  questionId: string;
  /** Who writes: what is typed is kept for them alone. */
  membershipId: string;
};

/** The one field: a point by anybody of the group, as it comes. */
export function PointForm({ action, sessionId, group, questionId, membershipId }: PointFormProps) {
  return (
    <Form action={action} label="A new point" className="grid gap-2">
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
          />
        </Field>
      </CountedText>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <Checkbox name="credited" label="You may name me beside it" />
        <Button pendingLabel="Adding…">Add the point</Button>
      </div>
    </Form>
  );
}
