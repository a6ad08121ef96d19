import type { HomeBetween } from "@/lib/home/between/queries";
import type { HomeCohort } from "@/lib/home/cohorts/queries";
import type { Item, Words } from "@/lib/home/items/rules";
import type { Desk } from "@/lib/home/organizing/queries";
import type { HomeSession } from "@/lib/home/sessions/queries";
import type { HomePairing, HomePrompt } from "@/lib/home/taking-part/queries";

/** Sunday, November 22, 2026, ten in the morning in Boston. */
export const at = new Date("2026-11-22T15:00:00Z");
export const inHours = (hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

export const desk = (facts: Partial<Desk> = {}): Desk => ({
  programs: 1,
  withoutCohort: [],
  uninvited: 0,
  concerns: 0,
  together: [],
  additions: [],
  roster: null,
  ...facts,
});

/** A cohort in the middle of its season that the reader neither organizes nor takes part in. */
export const cohort = (facts: Partial<HomeCohort> = {}): HomeCohort => ({
  id: "cohort",
  name: "Spring 2027",
  status: "active",
  timeZone: "America/New_York",
  program: "Council",
  sessions: 6,
  held: 2,
  mine: null,
  asked: [],
  tally: null,
  ...facts,
});
const quiet = {
  ...{ unpaired: 0, untold: 0, cameBack: 0, approvals: 0, looks: 0, again: 0 },
  ...{ applications: 0, placeFree: false, takesApplications: false },
  ...{ applyDue: false, startDue: false, endDue: false },
};
export const organized = (
  tally: Partial<NonNullable<HomeCohort["tally"]>> = {},
  facts: Partial<HomeCohort> = {},
) => cohort({ tally: { ...quiet, people: 36, ...tally }, ...facts });
export const joined = (role: "mentor" | "mentee", facts: Partial<HomeCohort> = {}) =>
  cohort({ mine: { participationId: "me", role, conduct: "accepted", untold: false }, ...facts });

/** Two hours, beginning so many hours from now. */
export const session = (hours: number, facts: Partial<HomeSession> = {}): HomeSession => ({
  id: "session",
  cohortId: "cohort",
  title: "Kick-off",
  startsAt: inHours(hours),
  endsAt: inHours(hours + 2),
  place: "",
  online: false,
  seated: true,
  begun: false,
  group: null,
  missed: false,
  noted: false,
  points: 0,
  recap: null,
  ...facts,
});

export const pairing = (facts: Partial<HomePairing> = {}): HomePairing => ({
  id: "pairing",
  cohortId: "cohort",
  role: "mentee",
  other: {
    membershipId: "other",
    name: "Priya Raman",
    title: "VP Product",
    employer: "Acme",
    portraitId: null,
  },
  state: "proposed",
  answered: false,
  expiresAt: inHours(24 * 9),
  howSince: null,
  arranged: true,
  meetings: [],
  ...facts,
});

/** Open for a week from two days ago. */
export const prompt = (facts: Partial<HomePrompt> = {}): HomePrompt => ({
  id: "prompt",
  cohortId: "cohort",
  text: "What would you try if nobody watched?",
  opensAt: inHours(-48),
  closesAt: inHours(120),
  role: "mentee",
  answered: false,
  waitedFor: [],
  unreplied: [],
  ...facts,
});

/** Nothing promised, nothing to read; the session's preparation is written. */
export const between = (facts: Partial<HomeBetween> = {}): HomeBetween => ({
  ...{ prompts: [], followUps: [], thanks: [], additions: [], pulses: [] },
  prepared: [{ sessionId: "session", mine: true, names: [] }],
  ...facts,
});

/** The words as somebody in Boston would read them, moments in brackets as UTC. */
export const read = (words: Words): string =>
  words
    .map((part) =>
      typeof part === "string"
        ? part
        : "until" in part
          ? `[${short(part.at)} to ${short(part.until)}]`
          : `[${part.show} ${short(part.at)}]`,
    )
    .join("");
const short = (instant: Date) => instant.toISOString().slice(5, 16);

/** An item in short: what it says, and where its button leads. */
export const inShort = ({ title, detail, second, button, href }: Item): string[] => [
  read(title),
  read(detail),
  ...(second ? [read(second)] : []),
  `${button} → ${href}`,
];
