import { TextLink } from "@/components/ui/text-link";
import type { DoorPage } from "@/lib/seating/queries";

/** What seating the groups goes by: the plan of the evening, or the rules alone. */
export function PlanHint({ door, session }: { door: DoorPage; session: string }) {
  if (!door.planned)
    return (
      <p className="text-ink-soft">
        Groups of about {door.groupSize}, mentors spread evenly, people who have not met first.
      </p>
    );
  return (
    <p className="text-ink-soft">
      <TextLink href={`${session}/plan`}>The plan for this evening</TextLink> is kept, and changed as little
      as possible for who is really here.
    </p>
  );
}
