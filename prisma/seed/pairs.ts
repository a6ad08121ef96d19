import type { DeclineKey, EndKey } from "@/lib/pairings/rules";

/** Days are counted from the first session of the season. */
export type Pair = {
  mentor: string;
  mentee: string;
  /** Why the organizer thought of these two. */
  why: string;
  /** When it was proposed, where that was not with all the others. */
  day?: number;
  outcome?:
    | { came: "waiting"; yes: "mentee" | "nobody" }
    | { came: "declined"; by: "mentor" | "mentee"; words: DeclineKey; note: string }
    | { came: "ended"; by: "mentor" | "mentee" | "organizer"; day: number; reason: EndKey; note: string };
};
