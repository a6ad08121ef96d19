import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { type Step, Steps } from "@/components/ui/steps";
import type { FormAction } from "@/lib/forms/state";
import type { SessionPage } from "@/lib/sessions/queries";

type OrganizerNextProps = { session: SessionPage; here: string; seat: FormAction };

/** An organizer's evening in order, with the button for what is due. */
export function OrganizerNext({ session, here, seat }: OrganizerNextProps) {
  const due = dueStep(session);
  const state = (step: DueStep): Step["state"] =>
    step === due ? "now" : order.indexOf(step) < order.indexOf(due) ? "done" : "later";
  const steps: Step[] = [
    { label: "Seat the groups", detail: seatedWords(session), state: state("fill"), href: `${here}/groups` },
    {
      label: "Be by the door",
      detail: attendanceWords(session),
      state: state("door"),
      href: `${here}/groups`,
    },
    {
      label: "Run the evening",
      detail:
        session.questions === 0
          ? "The agenda has no question yet."
          : session.on
            ? "It is on."
            : "The timer, the wall, and which group is silent.",
      state: state("points"),
      href: `${here}/console`,
    },
    {
      label: "Publish the recap",
      detail: session.recapStatus === "draft" ? "A draft is waiting." : undefined,
      state: session.recapStatus === "published" ? "done" : state("recap"),
      href: `${here}/recap`,
    },
  ];
  return (
    <div className="grid gap-5">
      <Steps label="This evening, step by step" steps={steps} />
      <div className="flex flex-wrap items-start gap-3">{buttons(session, here, seat)[due]}</div>
    </div>
  );
}

const order = ["fill", "door", "points", "recap"] as const;
type DueStep = (typeof order)[number];

function dueStep({ seated, phase, present, on }: SessionPage): DueStep {
  if (on) return "points";
  if (phase === "after" && (seated > 0 || present > 0)) return "recap";
  if (seated === 0) return "fill";
  return phase === "tonight" && present > 0 ? "points" : "door";
}

const seatedWords = ({ seated, groups, expected }: SessionPage) =>
  seated > 0
    ? `${seated} ${seated === 1 ? "person" : "people"} in ${groups.length} ${groups.length === 1 ? "group" : "groups"}`
    : `${expected} ${expected === 1 ? "person is" : "people are"} expected.`;

const attendanceWords = ({ present, absent }: SessionPage) =>
  present + absent > 0
    ? `${present} here, ${absent} absent`
    : "Tick who comes, seat latecomers, move people: on your phone.";

const buttons = (session: SessionPage, here: string, seat: FormAction): Record<DueStep, ReactNode> => ({
  fill: (
    <>
      <Form action={seat} label="Seat the groups" className="grid gap-3">
        <input type="hidden" name="sessionId" value={session.id} />
        <input type="hidden" name="who" value="expected" />
        <Button pendingLabel="Seating…">Seat the groups</Button>
      </Form>
      <ButtonLink look="quiet" href={`${here}/groups`}>
        Say who is here first
      </ButtonLink>
    </>
  ),
  door: (
    <>
      <ButtonLink href={`${here}/groups`}>Open the door list</ButtonLink>
      {session.phase === "tonight" && (
        <ButtonLink look="quiet" href={`${here}/console`}>
          Run the evening
        </ButtonLink>
      )}
    </>
  ),
  points: (
    <>
      <ButtonLink href={`${here}/console`}>Run the evening</ButtonLink>
      <ButtonLink look="quiet" href={`${here}/groups`}>
        Open the door list
      </ButtonLink>
    </>
  ),
  recap:
    session.recapStatus === "published" ? (
      <ButtonLink href={`${here}/recap`} look="quiet">
        Edit the recap
      </ButtonLink>
    ) : (
      <ButtonLink href={`${here}/recap`}>Compose the recap</ButtonLink>
    ),
});
