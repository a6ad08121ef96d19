"use client";

import { RaiseLink } from "@/components/safety/raise-link";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { AdditionLine } from "@/lib/recaps/reading/queries";
import { Line } from "./line";

type AdditionItemProps = { recapId: string; addition: AdditionLine; base: string; remove: FormAction };

export function AdditionItem({ recapId, addition, base, remove }: AdditionItemProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5">
      <Line
        text={addition.text}
        credit={addition.mine ? (addition.credit ?? "you, without your name") : addition.credit}
      />
      {!addition.mine && (
        <RaiseLink base={base} kind="addition" id={addition.id} about={`“${addition.text}”`} />
      )}
      {addition.canRemove && (
        <Form action={remove} className="contents" label="Remove this addition">
          <input type="hidden" name="recapId" value={recapId} />
          <input type="hidden" name="additionId" value={addition.id} />
          <Button look="plain" data-no-print>
            Remove
          </Button>
        </Form>
      )}
    </li>
  );
}
