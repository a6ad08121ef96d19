import { Standing } from "@/components/people/standing";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { PersonPage } from "@/lib/people/person/queries";

type InvitationPartProps = {
  person: PersonPage;
  reader: { zone: string; locale: string };
  resend: FormAction;
  revoke: FormAction;
};

/** How the invitation of somebody stands who has not joined, and what can be done about it. */
export function InvitationPart({ person, reader, resend, revoke }: InvitationPartProps) {
  const { membershipId, invitation, standing } = person;
  const id = <input type="hidden" name="membershipId" value={membershipId} />;
  return (
    <Section title="Invitation">
      <div className="grid gap-1">
        <Standing standing={standing} />
        {invitation && (
          <p className="text-ink-soft">
            Sent by {invitation.invitedBy} on <Time at={invitation.sentAt} show="day" {...reader} />,{" "}
            {standing === "expired" ? "ended" : "good until"}{" "}
            <Time at={invitation.expiresAt} show="day" {...reader} />.
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <Form action={resend} className="contents" label="Invite">
          {id}
          <Button look={invitation ? "quiet" : "primary"} pendingLabel="Sending…">
            {invitation ? "Send a new link" : "Send the invitation"}
          </Button>
        </Form>
        {invitation && (
          <Form action={revoke} className="contents" label="Withdraw">
            {id}
            <Button look="plain" pendingLabel="Withdrawing…">
              Withdraw the invitation
            </Button>
          </Form>
        )}
      </div>
    </Section>
  );
}
