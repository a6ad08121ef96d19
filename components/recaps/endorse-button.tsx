"use client";

import { Button } from "@/components/ui/button";

type EndorseButtonProps = { line: { id: string; endorsed: boolean; endorsements: number }; form: string };

/** One tap says 'I would sign this'; another takes it back. */
export function EndorseButton({ line, form }: EndorseButtonProps) {
  return (
    <Button
      look="plain"
      form={form}
      name={line.endorsed ? "withdraw" : "endorse"}
      value={line.id}
      aria-pressed={line.endorsed}
      aria-describedby={line.id}
      data-no-print
    >
      {line.endorsed ? "Endorsed" : "Endorse"}
      {line.endorsements > 0 && ` · ${line.endorsements}`}
    </Button>
  );
}
