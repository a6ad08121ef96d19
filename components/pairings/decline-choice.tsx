import { ReadyWords } from "@/components/ui/ready-words";
import { declineWords } from "@/lib/pairings/rules";

/** Ready words for a kind no, each a button that says it. */
export function DeclineChoice({ reader }: { reader: string }) {
  return (
    <ReadyWords
      legend={`That is perfectly fine. Tap the words that ${reader} will read:`}
      name="words"
      words={declineWords}
    />
  );
}
