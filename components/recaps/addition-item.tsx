"use client";

import { RaiseLink } from "@/components/safety/raise-link";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { AdditionLine } from "@/lib/recaps/reading/queries";
import { EndorseButton } from "./endorse-button";
import { Line } from "./line";

type AdditionItemProps = {
  recapId: string;
  addition: AdditionLine;
  base: string;
  remove: FormAction;
  forms: { endorse: string; own: string };
};

export function AdditionItem({ recapId, addition, base, remove, forms }: AdditionItemProps) {
  const { id, mine, credit, credited, text } = addition;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5">
      <Line id={id} text={text} credit={mine ? (credit ?? "you, without your name") : credit} />
      {addition.canEndorse && !mine && <EndorseButton line={addition} form={forms.endorse} />}
      {!mine && !addition.stranger && <RaiseLink base={base} kind="addition" id={id} about={`“${text}”`} />}
      {mine && (
        <Button
          look="plain"
          form={forms.own}
          name={credited ? "uncredit" : "credit"}
          value={`addition ${id}`}
          data-no-print
        >
          {credited ? "Take my name away" : "Name me beside it"}
        </Button>
      )}
      {addition.canRemove && (
        <Form action={remove} className="contents" label="Remove this addition">
          <input type="hidden" name="recapId" value={recapId} />
          <input type="hidden" name="additionId" value={id} />
          <Button look="plain" data-no-print>
            Remove
          </Button>
        </Form>
      )}
    </li>
  );
}
