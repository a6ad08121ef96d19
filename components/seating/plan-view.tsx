import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/forms/state";
import type { DoorPage } from "@/lib/seating/queries";
import { planSentence } from "@/lib/seating/rules";
import type { DoorCounts } from "./counts";
import { FillForm } from "./fill-form";
import { LatecomersForm } from "./latecomers-form";
import { PlanBoard } from "./plan-board";
import { PlanHint } from "./plan-hint";
import { TogetherNotice } from "./together-notice";

type PlanViewProps = {
  door: DoorPage;
  counts: DoorCounts;
  /** The door page's address. */
  here: string;
  moving: string | null;
  fill: FormAction;
  latecomers: FormAction;
  rearrange: FormAction;
};

/** The groups: filled with one button, then put right by hand. */
export function PlanView({ door, counts, here, moving, fill, latecomers, rearrange }: PlanViewProps) {
  const form = { sessionId: door.id, counts };
  if (door.groups.length === 0)
    return (
      <div className="grid max-w-prose gap-5">
        <PlanHint door={door} session={here.replace(/\/groups$/, "")} />
        <FillForm {...form} again={false} action={fill} />
      </div>
    );
  return (
    <div className="grid gap-6">
      {door.people.some(({ group }) => group !== null) && <p>{planSentence(standOf(door))}</p>}
      {door.together.length > 0 && (
        <TogetherNotice together={door.together} groups={door.groups.length} written={door.written} />
      )}
      <LatecomersForm {...form} action={latecomers} />
      <p className="text-ink-soft">
        Tap a person, then the group they move to.{" "}
        <TextLink href={`${here}/wall`}>Large, for the wall</TextLink>
      </p>
      <Form action={rearrange} label="Seating plan" className="grid gap-6">
        <input type="hidden" name="sessionId" value={door.id} />
        <PlanBoard people={door.people} groups={door.groups} moving={moving} here={`${here}?view=groups`} />
      </Form>
      {door.written ? (
        <Notice tone="info" title="The groups have begun to write.">
          What they wrote stays among them, so the groups stay too. People can still be moved one by one.
        </Notice>
      ) : (
        <Disclosure summary="Seat the groups again">
          <FillForm {...form} again action={fill} />
        </Disclosure>
      )}
    </div>
  );
}

/** Sizes and mentors of the groups that somebody sits in. */
function standOf({ people, groups, repeats }: DoorPage) {
  const filled = groups
    .map(({ number }) => people.filter(({ group }) => group === number))
    .filter((group) => group.length > 0);
  const mentors = filled.map((group) => group.filter(({ role }) => role === "mentor").length);
  return {
    sizes: filled.map((group) => group.length),
    mentors: { min: Math.min(...mentors), max: Math.max(...mentors) },
    repeats,
  };
}
