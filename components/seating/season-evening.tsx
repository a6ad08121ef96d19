import type { ReactNode } from "react";
import { Status, type StatusShape } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { SeasonEvening as Evening, Stand } from "@/lib/seating/season/queries";
import { EveningGroups, type GroupMember } from "./evening-groups";
import { eveningWords } from "./season-words";

type SeasonEveningProps = {
  evening: Evening;
  people: GroupMember[];
  /** Begins unfolded. */
  open: boolean;
  /** Its groups are on the page; else the address leads to where they are. */
  shown: boolean;
  /** The season's address, and the organization's. */
  here: string;
  base: string;
  reader: { zone: string; locale: string };
};

const states: Record<Stand, { shape: StatusShape; label: string }> = {
  held: { shape: "done", label: "Held" },
  seated: { shape: "active", label: "Seated" },
  planned: { shape: "waiting", label: "Planned" },
  open: { shape: "quiet", label: "Not planned" },
  none: { shape: "quiet", label: "Nobody was seated" },
  cancelled: { shape: "quiet", label: "Cancelled" },
};

/** One evening of the season: how it stands in a line, and who sits with whom below. */
export function SeasonEvening({ evening, people, open, shown, here, base, reader }: SeasonEveningProps) {
  const { id, number, title, startsAt, stand, groups } = evening;
  const words = eveningWords(evening, (at) => people[at]?.mentor ?? false);
  const line = (
    <Line
      title={
        <>
          {number}. {title}
        </>
      }
      state={<Status shape={states[stand].shape}>{states[stand].label}</Status>}
    >
      <Time at={startsAt} show="day" {...reader} />
      {words && ` · ${words}`}
    </Line>
  );
  if (groups.length === 0) return <div className="ps-6 max-sm:ps-0">{line}</div>;
  if (!shown)
    return (
      <div className="ps-6 max-sm:ps-0">
        {line}
        <TextLink
          href={`${here}?evening=${id}#evening-${id}`}
          aria-label={`Show its groups: ${title}`}
          className="inline-flex min-h-11 items-center text-sm"
        >
          Show its groups
        </TextLink>
      </div>
    );
  return (
    <Disclosure summary={line} open={open}>
      <div className="grid gap-3">
        <EveningGroups groups={groups} people={people} />
        <p className="text-sm">
          {stand === "planned" ? (
            <TextLink
              href={`${base}/sessions/${id}/plan`}
              aria-label={`Change it by hand: ${title}`}
              className="inline-flex min-h-11 items-center"
            >
              Change it by hand
            </TextLink>
          ) : (
            <TextLink
              href={`${base}/sessions/${id}/groups?view=groups`}
              aria-label={`By the door: ${title}`}
              className="inline-flex min-h-11 items-center"
            >
              By the door
            </TextLink>
          )}
        </p>
      </div>
    </Disclosure>
  );
}

const Line = ({ title, state, children }: { title: ReactNode; state: ReactNode; children: ReactNode }) => (
  <span className="flex flex-wrap items-baseline gap-x-3 font-semibold">
    <span className="min-w-0">{title}</span>
    <span className="font-normal">{state}</span>
    <span className="basis-full text-sm font-normal text-ink-soft">{children}</span>
  </span>
);
