import { type Source, sourceWords } from "@/lib/intake/prefill/rules";

/** Where a value came from that its person has not typed here, as a field's hint. */
export const sourceHint = (from: Source | null, otherwise?: string): string | undefined =>
  from ? `${sourceWords[from]}${otherwise ? ` ${otherwise}` : ""}` : otherwise;
