import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { DecisionPage } from "@/lib/applications/choosing/queries";
import { placesSentence } from "@/lib/applications/choosing/rules";
import { peopleCount } from "@/lib/people/invitations/rules";

/** Says that the places are not enough, and asks what to do. */
export function BeyondPlaces({ decision: { beyond, places } }: { decision: DecisionPage }) {
  const over = beyond.mentor + beyond.mentee;
  if (over === 0) return null;
  const which = [
    beyond.mentee > 0 && `Mentees: ${placesSentence(places.mentee)}.`,
    beyond.mentor > 0 && `Mentors: ${placesSentence(places.mentor)}.`,
  ].filter(Boolean);
  return (
    <div className="grid gap-4">
      <Notice tone="warn" title={`The places are not enough: ${peopleCount(over)} would be beyond them.`}>
        {which.join(" ")}
      </Notice>
      <RadioGroup
        name="beyond"
        label="What to do"
        defaultValue="waitlist"
        options={[
          {
            value: "waitlist",
            label: "Accept as many as there are places",
            hint: "In the order they applied. The others come on the waitlist, and are told so kindly.",
          },
          { value: "accept", label: "Accept everybody all the same" },
        ]}
      />
    </div>
  );
}
