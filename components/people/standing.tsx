import { Status } from "@/components/ui/badge";
import { type Standing as StandingName, standingWords } from "@/lib/people/rules";

/** Whether somebody has joined, is invited, or is only on the list. */
export function Standing({ standing }: { standing: StandingName }) {
  const { label, shape } = standingWords[standing];
  return <Status shape={shape}>{label}</Status>;
}
