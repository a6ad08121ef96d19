/** before: days ahead. tonight: from six hours before it begins until it is over. after: over. */
export type Phase = "before" | "tonight" | "after";

const HOURS_AHEAD = 6;

/** Where in its life a session is at `at` (UTC instants). */
export function phaseOf(session: { startsAt: Date; endsAt: Date }, at: Date): Phase {
  if (at.getTime() > session.endsAt.getTime()) return "after";
  return at.getTime() >= session.startsAt.getTime() - HOURS_AHEAD * 3_600_000 ? "tonight" : "before";
}
