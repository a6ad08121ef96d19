import { dotted, type Item } from "@/lib/home/items/rules";
import type { HomePairing } from "@/lib/home/taking-part/queries";

/** A meeting of one of the reader's pairings that is not over, as far as anybody has said. */
export type HomeMeeting = {
  id: string;
  agreed: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  place: string;
  online: boolean;
  /** Times that wait for the reader's tap, the first first. */
  choices: Date[];
};

const day = 86_400_000;
const DAYS_AHEAD = 2;
const DAYS_ASKED = 21;

/** What the meetings of a pairing ask of the reader. */
export function meetingItems({ id, other, state, arranged, meetings }: HomePairing, at: Date): Item[] {
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
