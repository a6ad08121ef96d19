import type { ParticipationRole } from "@/lib/db/generated/enums";
import { dotted, type Item } from "@/lib/home/items/rules";
import type { HomePairing } from "@/lib/home/taking-part/queries";

/** A meeting of one of the reader's pairings that is not over, as far as anybody has said, or took place lately. */
export type HomeMeeting = {
  id: string;
  agreed: boolean;
  met: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  place: string;
  online: boolean;
  /** Times that wait for the reader's tap, the first first. */
  choices: Date[];
  /** The reader has prepared; the other one lets them read theirs. */
  prepared: boolean;
  readable: boolean;
  /** The reader has written a note of it; and has said thanks after it. */
  noted: boolean;
  thanked: boolean;
};

const day = 86_400_000;
const DAYS_AHEAD = 2;
const DAYS_ASKED = 21;
const DAYS_TO_PREPARE = 5;
const DAYS_OF_NOTES = 10;

/** Meetings that ended after this are not long ago. */
export const lately = (at: Date): Date => new Date(at.getTime() - DAYS_OF_NOTES * day);

/** What the meetings of a pairing ask of the reader. */
export function meetingItems({ id, role, other, state, arranged, meetings }: HomePairing, at: Date): Item[] {
  if (state !== "active") return [];
  if (!arranged)
    return [
      {
        kind: "meet",
        about: id,
        title: [`Arrange your first meeting with ${other.name}`],
        detail: ["You propose three times, they tap one."],
        href: `/pairings/${id}/meet`,
        button: "Propose times",
        due: null,
      },
    ];
  return meetings.flatMap((meeting) => [
    ...choiceItems(meeting, other.name, at),
    ...aheadItems(meeting, other.name, at),
    ...prepItems(meeting, { role, name: other.name }, at),
    ...freshItems(meeting, { role, name: other.name, otherId: other.membershipId }, at),
  ]);
}

function choiceItems({ id, agreed, choices }: HomeMeeting, name: string, at: Date): Item[] {
  const first = choices.find((time) => time > at);
  if (!first) return [];
  return [
    {
      kind: "times",
      about: id,
      title: [agreed ? `${name} asks to move your meeting` : `${name} proposes times to meet`],
      detail: ["The first: ", { at: first, show: "when" }, ". One tap is enough."],
      href: `/meetings/${id}`,
      button: "Choose a time",
      due: first,
    },
  ];
}

function aheadItems(meeting: HomeMeeting, name: string, at: Date): Item[] {
  const { id, agreed, startsAt, endsAt, place, online } = meeting;
  if (!agreed || !startsAt || !endsAt) return [];
  const href = `/meetings/${id}`;
  if (endsAt <= at)
    return at.getTime() - endsAt.getTime() > DAYS_ASKED * day
      ? []
      : [
          {
            kind: "met",
            about: id,
            title: [`Did you meet ${name}?`],
            detail: [{ at: startsAt, show: "when" }, ". One tap."],
            href,
            button: "Say it",
            due: null,
          },
        ];
  if (startsAt.getTime() - at.getTime() > DAYS_AHEAD * day) return [];
  return [
    {
      kind: "meeting",
      about: id,
      title: [`You meet ${name}`],
      detail: dotted([{ at: startsAt, until: endsAt }], place !== "" ? [place] : online && ["By video"]),
      href,
      button: "See the meeting",
      due: startsAt,
    },
  ];
}

type Side = { role: ParticipationRole; name: string };

/** Before they meet: a mentee prepares, and their mentor reads it. */
function prepItems(
  { id, agreed, startsAt, prepared, readable }: HomeMeeting,
  { role, name }: Side,
  at: Date,
) {
  if (!agreed || !startsAt || startsAt <= at) return [];
  const href = `/meetings/${id}/prep`;
  const items: Item[] = [];
  if (role === "mentee" && !prepared && startsAt.getTime() - at.getTime() < DAYS_TO_PREPARE * day)
    items.push({
      kind: "prep",
      about: id,
      title: ["Prepare for ", { at: startsAt, show: "weekday" }, ` with ${name}`],
      detail: ["What you want to ask, what moved, what you are in. Two minutes; you choose who reads it."],
      href,
      button: "Prepare",
      due: null,
    });
  if (role === "mentor" && readable)
    items.push({
      kind: "prepared",
      about: id,
      title: [`${name} has prepared for your meeting`],
      detail: ["What they want to ask, with your last notes and what is promised, on one page."],
      href,
      button: "Read it",
      due: null,
    });
  return items;
}

/** After they met: a mentor writes a note, a mentee says thanks. */
function freshItems(meeting: HomeMeeting, { role, name, otherId }: Side & { otherId: string }, at: Date) {
  const { id, met, endsAt, noted, thanked } = meeting;
  if (!met || !endsAt || endsAt <= lately(at)) return [];
  const note = { href: `/meetings/${id}/notes`, label: "Write a note" };
  const thanks = { href: `/thanks?meeting=${id}&with=${otherId}`, label: "Say thanks" };
  const items: Item[] = [];
  if (role === "mentor" && !noted)
    items.push({
      kind: "note",
      about: id,
      title: [`Leave a note about meeting ${name}`],
      detail: ["What you spoke about, what you would try. A minute is enough, and you choose who reads it."],
      href: note.href,
      button: note.label,
      ...(!thanked && { also: thanks }),
      due: null,
    });
  if (role === "mentee" && !thanked)
    items.push({
      kind: "thank",
      about: id,
      title: [`You met ${name}. Would you like to say thanks?`],
      detail: ["Two taps, and only the two of you read it."],
      href: thanks.href,
      button: thanks.label,
      ...(!noted && { also: note }),
      due: null,
    });
  return items;
}
