import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { MeetingPage } from "@/lib/meetings/queries";
import { Said } from "./said";

type OverProps = { meeting: MeetingPage; say: FormAction };

type SayProps = { meeting: MeetingPage; action: FormAction; label: string };

function Say({ meeting, action, label, options }: SayProps & { options: [value: string, label: string][] }) {
  return (
    <Form action={action} label={label} className="flex flex-wrap gap-3">
      <input type="hidden" name="meetingId" value={meeting.id} />
      {options.map(([value, words], index) => (
        <Button
          key={value}
          look={index === 0 && options.length > 1 ? "primary" : "quiet"}
          name="met"
          value={value}
        >
          {words}
        </Button>
      ))}
    </Form>
  );
}

/** An agreed meeting whose time has gone by. */
export function Past({ meeting, say }: OverProps) {
  return (
    <Section title="Did you meet?" hint="The organizers learn that you met, never what you spoke about.">
      <Say
        meeting={meeting}
        action={say}
        label="Did you meet?"
        options={[
          ["yes", "We met"],
          ["no", "It did not happen"],
        ]}
      />
    </Section>
  );
}

/** A meeting that was, or is off. */
export function Over({ meeting, base, say }: OverProps & { base: string }) {
  const { standing, startsAt, words, cancelledByMe, other } = meeting;
  const was = standing === "met";
  return (
    <Section title={was ? "And then?" : "It is off"} hideTitle={!was}>
      {!was && words && (
        <div>
          <p className="text-ink-soft">{cancelledByMe ? `What ${other.name} read` : "In words"}</p>
          <Said words={words} />
        </div>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink
          href={`${base}/pairings/${meeting.pairing.id}/meet`}
          look={was && !meeting.circle.noted ? "quiet" : "primary"}
        >
          {was ? "Arrange the next one" : "Propose new times"}
        </ButtonLink>
        {startsAt && (was || !words) && (
          <Say
            meeting={meeting}
            action={say}
            label="Correct it"
            options={[["open", was ? "We did not, after all" : "We met, after all"]]}
          />
        )}
      </div>
    </Section>
  );
}
