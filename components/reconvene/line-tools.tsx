"use client";

import Star from "lucide-react/icons/star";
import { Button } from "@/components/ui/button";

type LineToolsProps = {
  /** Without voices there is nothing to take apart. */
  line: { id: string; text: string; highlighted: boolean; voices?: readonly unknown[] };
  form: string;
};

/** Highlight it; take apart what was merged in it. */
export function LineTools({ line, form }: LineToolsProps) {
  const { id, text, highlighted } = line;
  return (
    <>
      {(line.voices?.length ?? 0) > 1 && (
        <Button
          look="plain"
          form={form}
          name="split"
          value={id}
          data-key="t"
          aria-label={`Take apart: ${text}`}
        >
          Take apart
        </Button>
      )}
      <Button
        look="plain"
        form={form}
        name={highlighted ? "plain" : "highlight"}
        value={id}
        aria-pressed={highlighted}
        data-key="h"
        aria-label={`${highlighted ? "Highlighted" : "Highlight"}: ${text}`}
      >
        <Star aria-hidden className={`size-4 ${highlighted ? "fill-current" : ""}`} />
        {highlighted ? "Highlighted" : "Highlight"}
      </Button>
    </>
  );
}
