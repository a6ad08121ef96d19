import { Prose } from "@/components/ui/prose";
import type { ConcernKind } from "@/lib/db/generated/enums";

/** What was reported, as it is shown in its place: points and additions are plain lines. */
export const Quote = ({ kind, text }: { kind: ConcernKind; text: string }) =>
  kind === "point" || kind === "addition" ? (
    <p className="font-serif text-lg">{text}</p>
  ) : (
    <Prose markdown={text} />
  );
