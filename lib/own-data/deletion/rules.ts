/** Days between the confirmation and the end, in which the person can come back. */
const DAYS_TO_RETURN = 7;

/** Days before the end at which they are reminded of that. */
const REMINDER_DAYS = 2;

const day = 24 * 60 * 60_000;

export const dueAfter = (instant: Date): Date => new Date(instant.getTime() + DAYS_TO_RETURN * day);
export const reminderBefore = (due: Date): Date => new Date(due.getTime() - REMINDER_DAYS * day);

/** What a person has in an organization, counted. */
type Counts = {
  privateNotes: number;
  sharedNotes: number;
  privateAnswers: number;
  sharedAnswers: number;
  points: number;
  additions: number;
  endorsements: number;
  concerns: number;
  intakeAnswers: number;
  pairings: number;
  seats: number;
};

/** One of a person's organizations, and whether they can leave it for good. */
export type Standing = {
  slug: string;
  name: string;
  /** They are in it now; otherwise they have left. */
  joined: boolean;
  /** Others are in it, and nobody else owns it. */
  lastOwner: boolean;
  /** Nobody else has ever come in: it goes with them. */
  alone: boolean;
  counts: Counts;
};

export const inTheWay = (standings: readonly Standing[]): Standing[] =>
  standings.filter(({ lastOwner }) => lastOwner);

function sum(standings: readonly Standing[]): Counts {
  const total: Counts = {
    ...{ privateNotes: 0, sharedNotes: 0, privateAnswers: 0, sharedAnswers: 0, points: 0, additions: 0 },
    ...{ endorsements: 0, concerns: 0, intakeAnswers: 0, pairings: 0, seats: 0 },
  };
  for (const { counts, alone } of standings)
    if (!alone) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}

const some = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`);

function list(items: readonly string[]): string {
  const [last, ...rest] = items.toReversed();
  return rest.length === 0 ? (last ?? "") : `${rest.toReversed().join(", ")} and ${last}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is erased, as sentences; only what there is. */
export function erasedSentences(standings: readonly Standing[]): string[] {
  const total = sum(standings);
  const kept = standings.filter(({ alone }) => !alone);
  const notes = [
    total.privateNotes > 0 && some(total.privateNotes, "note", "notes"),
    total.privateAnswers > 0 && some(total.privateAnswers, "answer", "answers"),
  ].filter((each) => each !== false);
  return [
    "Your account: name, addresses, profile, settings, and every way to sign in.",
    kept.length > 0 &&
      `What ${list(kept.map(({ name }) => name))} ${kept.length === 1 ? "knows" : "know"} of you: name, address, title, employer, links, topics${
        total.intakeAnswers > 0
          ? `, and ${some(total.intakeAnswers, "answer", "answers")} from when you came`
          : ""
      }. “Somebody who has left” takes the place of your name.`,
    notes.length > 0 && `${capital(list(notes))} that only you, or only one other person, could read.`,
    total.pairings > 0 &&
      `${capital(some(total.pairings, "pairing ends", "pairings end"))}, with the reason that one of the two has left.`,
    total.seats > 0 &&
      `${capital(some(total.seats, "seat", "seats"))} at sessions to come, for somebody else to have.`,
    ...standings
      .filter(({ alone }) => alone)
      .map(({ name }) => `The whole of ${name}, with its programs and lists: nobody but you has come in.`),
  ].filter((each) => each !== false && each !== "") as string[];
}

/** What stays without a name, and why; only what there is. */
export function staySentences(standings: readonly Standing[]): { what: string; why: string }[] {
  const { points, additions, endorsements, sharedNotes, sharedAnswers, concerns } = sum(standings);
  const said = [
    points > 0 && some(points, "point", "points"),
    additions > 0 && some(additions, "addition to a recap", "additions to recaps"),
    sharedNotes > 0 && some(sharedNotes, "note", "notes"),
    sharedAnswers > 0 && some(sharedAnswers, "answer", "answers"),
  ].filter((each) => each !== false);
  const stays: { what: string; why: string }[] = [];
  if (said.length > 0)
    stays.push({
      what: `${capital(list(said))} you shared with a group or a cohort`,
      why: "What was said in the room belongs to the room, and others have answered it. To take one of them back, remove it first.",
    });
  if (endorsements > 0)
    stays.push({
      what: capital(some(endorsements, "endorsement", "endorsements")),
      why: "They are only counted; nobody sees whose they were.",
    });
  if (concerns > 0)
    stays.push({
      what: capital(some(concerns, "concern you raised", "concerns you raised")),
      why: "Those who look after people there must be able to go on protecting others.",
    });
  if (standings.some(({ alone }) => !alone))
    stays.push({
      what: "That you took part: cohorts, past seats, who was there, and the record of what was done",
      why: "Organizations must be able to tell what happened. It names a row, not a person.",
    });
  return stays;
}

/** What there is to say to a code that was not the right one. */
export function triesWords(result: { outcome: "wrong"; triesLeft: number } | { outcome: "ended" }): string {
  if (result.outcome === "ended") return "This code is no longer good. Ask for a new one below.";
  const left = result.triesLeft === 1 ? "One try is left." : `${result.triesLeft} tries are left.`;
  return `This is not the code we sent. ${left}`;
}
