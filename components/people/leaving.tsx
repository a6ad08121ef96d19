import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";
import type { LeavingPage } from "@/lib/people/leaving/queries";
import { leavingRefusals, whatEnds } from "@/lib/people/leaving/rules";

type LeavingProps = { person: LeavingPage; base: string; action: FormAction };

/** What ends when somebody leaves and what stays, and the button; or why it cannot be. */
export function Leaving({ person, base, action }: LeavingProps) {
  const { isSelf, name, membershipId } = person;
  if (person.isLastOwner)
    return (
      <Notice
        title={isSelf ? "You are the only owner" : `${name} is the only owner`}
        action={isSelf && <ButtonLink href={`${base}/settings/hand-over`}>Hand it over</ButtonLink>}
      >
        {leavingRefusals.lastOwner}
      </Notice>
    );
  if (!person.mayRemove)
    return <Notice title="An owner can do this">Owners and organizers are removed by owners.</Notice>;
  return (
    <Form action={action} label={isSelf ? "Leave" : "Remove"}>
      <input type="hidden" name="membershipId" value={membershipId} />
      <ul className="grid max-w-prose list-disc gap-2 ps-5">
        {whatEnds(person, isSelf).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          What {isSelf ? "you" : "they"} wrote and said before stays, for those who could read it, and so does
          the record of evenings {isSelf ? "you" : "they"} came to.
        </li>
        <li>An invitation brings {isSelf ? "you" : "them"} back at any time, with this history.</li>
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button pendingLabel={isSelf ? "Leaving…" : "Removing…"}>
          <span className="wrap-anywhere">{isSelf ? "Leave" : `Remove ${name}`}</span>
        </Button>
        <ButtonLink look="quiet" href={isSelf ? "/me" : `${base}/people/${membershipId}`}>
          {isSelf ? "Stay" : "Keep"}
        </ButtonLink>
      </div>
    </Form>
  );
}
