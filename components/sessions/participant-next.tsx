import { GroupPeople } from "@/components/sessions/group-people";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { SessionPage } from "@/lib/sessions/queries";

type ParticipantNextProps = { session: SessionPage; here: string; base: string };

/** What a mentor or mentee does here: find the group, write what it says. */
export function ParticipantNext({ session, here, base }: ParticipantNextProps) {
  const mine = session.groups.find((group) => group.mine);
  const writing = (session.on || session.phase !== "before") && session.recapStatus !== "published";
  if (!mine)
    return (
      <EmptyState title={session.groups.length > 0 ? "You have no seat here." : "Your group shows up here."}>
        {session.groups.length > 0
          ? session.phase === "after"
            ? "If you were there all the same, ask an organizer to seat you, so that you can read what your group wrote."
            : "Tell the organizers that you come; they seat you in a moment."
          : "The organizers seat everybody shortly before the evening, so that you meet people you have not sat with."}
      </EmptyState>
    );
  return (
    <div className="grid gap-4 rounded-md bg-accent-wash p-4 sm:p-5">
      {session.on && <p className="font-semibold text-accent">The evening is on.</p>}
      <div>
        <p className="text-3xl font-semibold tabular-nums">
          <span className="sr-only">You sit in </span>
          Group {mine.number}
        </p>
        {mine.people.length > 1 && <p className="text-lg">with</p>}
      </div>
      <GroupPeople people={mine.people.filter(({ me }) => !me)} base={base} />
      <div className="flex flex-wrap gap-3">
        {session.recapStatus === "published" && (
          <ButtonLink href={`${base}/recaps/${session.recapId}`}>Read the recap</ButtonLink>
        )}
        {session.canWritePoint && session.questions > 0 && (
          <ButtonLink href={`${here}/points`} look={writing ? "primary" : "quiet"}>
            {session.on ? "Open your group" : writing ? "Write your group’s points" : "See the questions"}
          </ButtonLink>
        )}
        {session.canPostNote && session.phase !== "before" && (
          <ButtonLink href={`${here}/notes`} look="quiet">
            Post a note
          </ButtonLink>
        )}
        {session.phase === "after" && (
          <ButtonLink href={`${base}/thanks?session=${session.id}`} look="quiet">
            Thank somebody
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
