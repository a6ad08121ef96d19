import { Status, type StatusShape } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ListedMeeting } from "@/lib/meetings/list/queries";
import type { Standing } from "@/lib/meetings/rules";

type MeetingRowProps = {
  meeting: ListedMeeting;
  base: string;
  reader: { zone: string; locale: string };
};

const standings: Record<Standing, [shape: StatusShape, words: string]> = {
  proposed: ["waiting", "Proposed"],
  lapsed: ["quiet", "The times are past"],
  ahead: ["active", "Agreed"],
  now: ["active", "Now"],
  past: ["waiting", "Did you meet?"],
  met: ["done", "You met"],
  cancelled: ["quiet", "Off"],
};

/** One meeting of a pair, with the button for what it waits for. */
export function MeetingRow({ meeting, base, reader }: MeetingRowProps) {
  const { id, standing, startsAt, endsAt, firstTime, waitsForMe } = meeting;
  const href = `${base}/meetings/${id}`;
  const [shape, words] = standings[standing];
  return (
    <Row
      title={
        <TextLink look="quiet" href={href}>
          {startsAt ? (
            <Time at={startsAt} until={endsAt ?? undefined} {...reader} />
          ) : firstTime ? (
            <>
              From <Time at={firstTime} {...reader} />
            </>
          ) : (
            "A meeting that was proposed"
          )}
        </TextLink>
      }
      detail={
        <Status shape={shape}>{waitsForMe && startsAt ? "Agreed; another time is proposed" : words}</Status>
      }
      action={
        waitsForMe ? (
          <ButtonLink href={href}>Choose a time</ButtonLink>
        ) : standing === "past" ? (
          <ButtonLink look="quiet" href={href}>
            Say it
          </ButtonLink>
        ) : undefined
      }
    />
  );
}
