import { ConductTexts } from "@/components/people/conduct-texts";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";
import type { InvitationPage } from "@/lib/people/invitations/queries";
import { programsOf } from "@/lib/people/invitations/rules";

type AcceptFormProps = {
  token: string;
  invitation: InvitationPage;
  /** The address of whoever is signed in. */
  signedInAs: string | null;
  accept: FormAction;
};

/** Name, the program's texts to agree to, and the button that joins. */
export function AcceptForm({ token, invitation, signedInAs, accept }: AcceptFormProps) {
  const { person, email, parts } = invitation;
  const programs = programsOf(parts);
  const somebodyElse = signedInAs !== null && signedInAs !== email;
  return (
    <Form action={accept} label="Accept the invitation">
      <input type="hidden" name="token" value={token} />
      {programs.map(({ programId, version }) => (
        <input key={programId} type="hidden" name="seen[]" value={`${programId}:${version}`} />
      ))}
      {somebodyElse && (
        <Notice tone="info" title="You are signed in as somebody else">
          This invitation is for <strong className="wrap-anywhere">{email}</strong>, and you are signed in as{" "}
          <strong className="wrap-anywhere">{signedInAs}</strong>.
        </Notice>
      )}
      <Field name="name" label="Your name" hint="As people there will see it.">
        <Input required maxLength={200} autoComplete="name" defaultValue={person} />
      </Field>
      {programs.length > 0 && (
        <>
          <ConductTexts programs={programs} />
          <Checkbox
            name="agreed"
            required
            label="I agree to the code of conduct, and to keep what is said in the room in the room."
          />
        </>
      )}
      <div className="grid gap-3">
        <Button wide pendingLabel="Joining…">
          {somebodyElse ? "Sign out, and accept with that address" : "Accept and join"}
        </Button>
        {signedInAs === null && (
          <p className="text-sm text-ink-soft">
            This signs you in as <span className="wrap-anywhere">{email}</span>, where the invitation went.
          </p>
        )}
      </div>
    </Form>
  );
}
