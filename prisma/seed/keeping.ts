import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { makePromise, promiseFromNote } from "@/lib/follow-ups/commands";
import { doFollowUp } from "@/lib/follow-ups/taps/commands";
import { pickTime, proposeMeeting } from "@/lib/meetings/commands";
import { sayMet } from "@/lib/meetings/ending/commands";
import { postNote } from "@/lib/notes/commands";
import { sharePrep } from "@/lib/prep/commands";
import { readThanks, sayThanks } from "@/lib/thanks/commands";
import type { Pairings } from "./pairing";
import type { Season } from "./season";
import { type Stage, the } from "./stage";
import { first, last, malik, next, toKeep } from "./twelfth/between";

type Place = { stage: Stage; pairings: Pairings };
type Met = typeof first;

/** What the demo's mentor and mentees have between them: meetings, and around them preparation, notes, promises and thanks. */
export async function keepInTouch(stage: Stage, season: Season, pairings: Pairings): Promise<void> {
  const place = { stage, pairings };
  await readThanksOf(place, await playMeeting(place, first));
  await playMeeting(place, last);
  await propose(place, next);
  await propose(place, malik);
  await prepareForTomorrow(place, season);
  const { as, at } = stage;
  for (const { by, to, on, ...words } of toKeep) {
    const promise = { ...words, otherId: to ? as(to).membershipId : null, doer: "me" } as const;
    await atTime(at(on, "17:40"), () => makePromise(as(by), promise));
  }
}

type Proposal = {
  by: string;
  to: string;
  /** Days from tomorrow evening: when it was proposed, and each time. */
  asked: number;
  days: number[];
  time: string;
  purpose: string;
  place: string;
  taken: boolean;
};

/** Times that one of the two proposes; the other takes the first, where they do. */
async function propose({ stage, pairings }: Place, proposal: Proposal): Promise<string> {
  const { as, at } = stage;
  const { by, to, asked, days, time, purpose, place, taken } = proposal;
  const ctx = as(by);
  const times = days.map((day) => at(day, time));
  const typed = (index: number) => {
    const when = times[index];
    return when ? toLocal(when, ctx.timeZone) : "";
  };
  const pairingId = by === "mentor" ? pairings(by, to) : pairings(to, by);
  const { meetingId } = await atTime(at(asked, "19:20"), () =>
    proposeMeeting(ctx, {
      ...{ pairingId, minutes: 45, purpose, place, videoUrl: "" },
      ...{ time1: typed(0), time2: typed(1), time3: typed(2) },
    }),
  );
  if (taken)
    await atTime(at(asked + 1, "08:05"), () =>
      pickTime(as(to), { meetingId, time: the(times[0], "time to take") }),
    );
  return meetingId;
}

/** A meeting from its proposal to the thanks after it. Answers with the thanks' id. */
async function playMeeting(place: Place, met: Met): Promise<string> {
  const { as, at } = place.stage;
  const meetingId = await propose(place, { ...met, by: "mentor", to: "mentee", taken: true });
  const day = the(met.days[0], "day of the meeting");
  const about = { kind: "meeting", id: meetingId } as const;
  const [mentor, mentee] = [as("mentor"), as("mentee")];
  await atTime(at(day - 1, "21:10"), () =>
    sharePrep(mentee, { gathering: about, ...met.prep, readers: [mentor.membershipId] }),
  );
  await atTime(at(day, "15:05"), () => sayMet(mentor, { meetingId, met: "yes" }));
  const readers = { audience: "pairing", pairingId: place.pairings("mentor", "mentee") } as const;
  await atTime(at(day, "15:07"), async () => {
    const { id: noteId } = await postNote(mentor, { about, readers, ...met.note });
    const { id: followUpId } = await promiseFromNote(mentor, { noteId });
    if (met.kept) await atTime(at(day + 4, "09:30"), () => doFollowUp(mentor, { followUpId }));
  });
  const thanks = { toId: mentor.membershipId, text: met.thanks, meetingId };
  return (await atTime(at(day, "18:45"), () => sayThanks(mentee, thanks))).id;
}

const readThanksOf = ({ stage: { as, at } }: Place, thanksId: string) =>
  atTime(at((first.days[0] ?? 0) + 1, "07:30"), () => readThanks(as("mentor"), { thanksId }));

/** The mentor's other mentee has prepared for the evening; the one a visitor can be has not. */
async function prepareForTomorrow({ stage: { as, at } }: Place, { sessions }: Season): Promise<void> {
  const { id } = the(sessions[3], "session tomorrow");
  const readers = [as("mentor").membershipId];
  await atTime(at(-2, "20:15"), () =>
    sharePrep(as("malik"), { gathering: { kind: "session", id }, ...malik.prep, readers }),
  );
}
