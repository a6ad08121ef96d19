import { Button } from "@/components/ui/button";
import { decidedFrom, type Verdict, verdictWords } from "@/lib/applications/choosing/rules";
import type { ApplicationState } from "@/lib/db/generated/enums";

const verdicts: readonly Verdict[] = ["accepted", "waitlisted", "declined"];

/** What can be decided about applications in this state. Each leads to the words that are sent. */
export function VerdictButtons({ state }: { state: ApplicationState }) {
  const possible = verdicts.filter((verdict) => decidedFrom[verdict].includes(state));
  return (
    <div className="flex flex-wrap gap-3">
      {possible.map((verdict) => (
        <Button
          key={verdict}
          name="state"
          value={verdict}
          look={verdict === "accepted" ? "primary" : "quiet"}
        >
          {verdictWords[verdict].button}…
        </Button>
      ))}
    </div>
  );
}

/** Whether anything can still be decided. */
export const isDecidable = (state: ApplicationState): boolean =>
  verdicts.some((verdict) => decidedFrom[verdict].includes(state));
