import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { UnblockForm } from "./unblock-form";

type SafetyPartProps = {
  person: { membershipId: string; name: string; blocked: boolean };
  /** The organization's address. */
  base: string;
  block: FormAction;
  unblock: FormAction;
};

/** What to do where somebody is hard to be with: tell the organizers, or be kept apart. */
export function SafetyPart({ person, base, block, unblock }: SafetyPartProps) {
  const { membershipId, name, blocked } = person;
  return (
    <Section title="If something is not right">
      {blocked && (
        <Notice
          title={`You have blocked ${name}`}
          action={<UnblockForm membershipId={membershipId} name={name} action={unblock} />}
        >
          You are not paired, and groups are filled so that you sit apart. They have not been told.
        </Notice>
      )}
      <div>
        <ButtonLink look="quiet" href={`${base}/concerns/new?about=person:${membershipId}`}>
          Raise a concern
        </ButtonLink>
      </div>
      {!blocked && (
        <Disclosure summary={`Block ${name}`}>
          <Form action={block} label={`Block ${name}`} className="grid max-w-prose gap-3">
            <input type="hidden" name="membershipId" value={membershipId} />
            <ul className="grid list-disc gap-1.5 ps-5">
              <li>
                From now on you are not paired, and groups are filled so that you sit apart. Where a group
                holds you both already, or there is only one group, the organizers see that it has to change.
              </li>
              <li>
                A pairing between you ends at once. Both of you read that it has come to an end, and no
                reason.
              </li>
              <li>
                {name} is not told. The organizers see that the two of you are to be kept apart, not who asked
                for it.
              </li>
              <li>What you write for your group or your cohort stays readable for everybody in it.</li>
            </ul>
            <div>
              <Button look="quiet" pendingLabel="One moment…">
                Block {name}
              </Button>
            </div>
            <p className="text-sm text-ink-soft">
              You can take the block back here, or under “Concerns and blocks” in your menu. A pairing that it
              ended does not come back by itself.
            </p>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
