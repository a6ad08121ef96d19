import type { ApplicationState, ParticipationRole } from "@/lib/db/generated/enums";

export type Verdict = "accepted" | "waitlisted" | "declined";

/** From which states an application comes into this one. */
export const decidedFrom: Record<Verdict, readonly ApplicationState[]> = {
  accepted: ["new", "waitlisted", "declined"],
  waitlisted: ["new", "declined"],
  declined: ["new", "waitlisted"],
};

export const verdictWords: Record<Verdict, { button: string; title: string; send: string; done: string }> = {
  accepted: {
    button: "Accept",
    title: "Accept",
    send: "Accept and send the mail",
    done: "Accepted. The mails are on their way.",
  },
  waitlisted: {
    button: "Waitlist",
    title: "Put on the waitlist",
    send: "Put on the waitlist and send the mail",
    done: "On the waitlist. The mails are on their way.",
  },
  declined: {
    button: "Decline",
    title: "Decline",
    send: "Decline and send the mail",
    done: "Declined, kindly. The mails are on their way.",
  },
};

/** Where a letter says the first name of whoever it goes to. */
export const FIRST_NAME = "{first name}";

type About = { cohort: string; program: string; organization: string };

/** Ready-made wording, to be changed as one likes. */
export function readyLetter(verdict: Verdict, { cohort, program, organization }: About): string {
  const words: Record<Verdict, string> = {
    accepted: `Thank you for applying to ${program}. We would love to have you with us in ${cohort}.\n\nBelow is the way in. Have a look at who is there and when we meet; if anything is unclear, just answer this mail.\n\nWe look forward to meeting you.`,
    waitlisted: `Thank you for applying to ${program}. More people applied for ${cohort} than we have places, and we would like to keep yours in mind: you are on the waitlist.\n\nIf a place becomes free, we write to you at once. You need do nothing, and you can step back whenever you like.`,
    declined: `Thank you for applying to ${program}, and for the thought you put into it. We read every word.\n\nWe cannot offer you a place in ${cohort}. We had to choose among many people we would gladly have taken, and this says nothing about what you bring. We would be happy to hear from you again next season.`,
  };
  return `Dear ${FIRST_NAME},\n\n${words[verdict]}\n\nWarmly,\n${organization}`;
}

/** A letter as this person reads it. */
export const letterFor = (letter: string, firstName: string): string =>
  letter.replaceAll(FIRST_NAME, () => firstName);

export type Places = Record<ParticipationRole, { places: number | null; taken: number }>;

/** How many places of a role are free; null: without end. */
export const freePlaces = ({ places, taken }: Places[ParticipationRole]): number | null =>
  places === null ? null : Math.max(places - taken, 0);

type Applicant = { id: string; role: ParticipationRole };

/** Of applicants in the order they came: who has a place, and who would be beyond them. */
export function withinPlaces<A extends Applicant>(applicants: readonly A[], places: Places) {
  const left = { mentor: freePlaces(places.mentor), mentee: freePlaces(places.mentee) };
  const within: A[] = [];
  const beyond: A[] = [];
  for (const applicant of applicants) {
    const free = left[applicant.role];
    if (free === 0) beyond.push(applicant);
    else {
      within.push(applicant);
      if (free !== null) left[applicant.role] = free - 1;
    }
  }
  return { within, beyond };
}

/** "12 of 20 places taken", "12 here, no limit". */
export const placesSentence = ({ places, taken }: Places[ParticipationRole]): string =>
  places === null ? `${taken} here, no limit` : `${taken} of ${places} places taken`;

/** What there is to say once it is sent. */
export function decidedWords({ decided, waitlisted }: { decided: number; waitlisted: number }): string {
  const mails = decided + waitlisted === 1 ? "The mail is on its way." : "The mails are on their way.";
  if (waitlisted === 0) return mails;
  return `${mails} ${waitlisted} ${waitlisted === 1 ? "is" : "are"} on the waitlist, since the places were full.`;
}
