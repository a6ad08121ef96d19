import type { MeetingState } from "@/lib/db/generated/enums";

/** How long a meeting takes unless the two say otherwise, in minutes. */
export const USUAL_MINUTES = 45;

/** How many first meetings of a pair come with a list of what makes them go well. */
export const FIRST_MEETINGS = 3;

/** Words for calling a meeting off. Chosen by key, stored as said, read by the other. */
export const cancelWords = {
  clash: "Something has come up that I can’t move. I’m sorry, and I look forward to another time.",
  unwell: "I’m not well enough to be good company. Let us find another time when I am.",
  unready: "I would rather meet when I have more to bring. I’ll propose a new time.",
  full: "These weeks are too full to do this well. I’ll be in touch when they are calmer.",
} as const;

/** Words for other times than those proposed, or agreed before. */
export const moveWords = {
  none: "Thank you for asking. None of those work for me; would one of these?",
  clash: "I’m sorry, something has come up at that time. Would one of these work as well?",
  ready: "I would like to come better prepared. Would one of these work as well?",
  own: "I have found better times. Would one of these work?",
} as const;

export type CancelKey = keyof typeof cancelWords;
export type MoveKey = keyof typeof moveWords;

/** How a meeting stands at a moment. `lapsed`: every time that was proposed is past. `past`: it should have happened; nobody has said. */
export type Standing = "proposed" | "lapsed" | "ahead" | "now" | "past" | "met" | "cancelled";

type Times = { state: MeetingState; times: readonly Date[]; startsAt: Date | null; endsAt: Date | null };

export function standingOf({ state, times, startsAt, endsAt }: Times, at: Date): Standing {
  if (state === "proposed") return times.some((time) => time > at) ? "proposed" : "lapsed";
  if (state !== "agreed" || !startsAt || !endsAt) return state === "met" ? "met" : "cancelled";
  return at < startsAt ? "ahead" : at < endsAt ? "now" : "past";
}

/** Why times cannot be proposed as they are, or null. At least one, all of them ahead, none twice. */
export function problemWith(times: readonly Date[], at: Date): string | null {
  if (times.length === 0) return "Please give at least one time; three give the other a choice.";
  if (times.some((time) => time <= at)) return "This time is past. Please choose one that is ahead.";
  if (new Set(times.map((time) => time.getTime())).size < times.length)
    return "The same time stands here twice.";
  return null;
}

/** "The two have met 3 times": what organizers read. */
export const metSentence = (met: number): string =>
  met === 0
    ? "They have not met one to one yet, as far as they have said."
    : `They have met one to one ${met === 1 ? "once" : `${met} times`}.`;
