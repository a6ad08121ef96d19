"use client";

import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { RecapLine } from "@/lib/recaps/reading/queries";

type EndorseButtonProps = { recapId: string; line: RecapLine; action: FormAction };

/** One tap says 'I would sign this'; another takes it back. */
export function EndorseButton({ recapId, line, action }: EndorseButtonProps) {
  return (
    <Form action={action} className="contents" label={`Endorse: ${line.text}`}>
      <input type="hidden" name="recapId" value={recapId} />
      <input type="hidden" name="recapPointId" value={line.id} />
      <input type="hidden" name="wish" value={line.endorsed ? "withdraw" : "endorse"} />
      <Button look="plain" aria-pressed={line.endorsed} data-no-print>
        {line.endorsed ? "Endorsed" : "Endorse"}
        {line.endorsements > 0 && ` · ${line.endorsements}`}
      </Button>
    </Form>
  );
}
