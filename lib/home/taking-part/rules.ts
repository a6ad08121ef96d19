import type { HomeBetween } from "@/lib/home/between/queries";
import { prepItems, thanksItems } from "@/lib/home/between/rules";
import type { HomeCohort } from "@/lib/home/cohorts/queries";
import { additionsItem, daysAhead, dotted, type Item, namesInARow } from "@/lib/home/items/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";
import { isAhead, isNear, isOnNow, placeWords } from "@/lib/home/sessions/rules";
import { meetingItems } from "@/lib/home/taking-part/meetings/rules";
import { howItems, requestItems } from "@/lib/home/taking-part/pairing/rules";
import { promptItems } from "@/lib/home/taking-part/prompts/rules";
import type { HomePairing } from "@/lib/home/taking-part/queries";

type Facts = {
  cohorts: readonly HomeCohort[];
  sessions: readonly HomeSession[];
  pairings: readonly HomePairing[];
  between: HomeBetween;
};

const DAYS_OF_NOTES = 10;
const DAYS_OF_READING = 14;
const MINUTES_BEFORE = 15;
const day = 86_400_000;

/** What somebody has to do in the cohorts they take part in, in no order. */
export function takingPart({ cohorts, sessions, pairings, between }: Facts, at: Date): Item[] {
  return [
    ...thanksItems(between),
    ...between.additions.map(additionsItem),
    ...pairings.filter((pairing) => pairing.state === "proposed" && !pairing.answered).map(proposalItem),
    ...pairings.flatMap((pairing) => meetingItems(pairing, at)),
    ...pairings.flatMap((pairing) => howItems(pairing, at)),
    ...cohorts.flatMap(requestItems),
    ...between.prompts.flatMap((prompt) => promptItems(prompt, at)),
    ...cohorts.flatMap((cohort) => {
      const own = sessions.filter((session) => session.cohortId === cohort.id);
      const next = own.find((session) => session.endsAt > at);
      return [
        ...conductItems(cohort, next, at),
        ...intakeItems(cohort, pairings),
        ...own.flatMap((session) =>
          isAhead(session, at)
            ? [...comingItems(cohort, session, at), ...prepItems(session, cohort, between, at)]
            : heldItems(cohort, session, at),
        ),
      ];
    }),
  ];
}

function conductItems(
  { id, name, status, mine }: HomeCohort,
  next: HomeSession | undefined,
  at: Date,
): Item[] {
  if (!mine || mine.conduct === "accepted" || status === "completed") return [];
  return [
    {
      kind: "conduct",
      about: id,
      title: [mine.conduct === "new" ? "Read the code of conduct" : "The code of conduct has changed"],
      detail: [`How we treat each other in ${name}, and what stays in the room.`],
      href: `/cohorts/${id}`,
      button: "Read it and agree",
      due: next && isNear(next, at) ? next.startsAt : null,
    },
  ];
}

/** What the pairing needs, of whoever is in none yet. */
function intakeItems({ id, name, mine }: HomeCohort, pairings: readonly HomePairing[]): Item[] {
  if (!mine?.untold || pairings.some(({ cohortId }) => cohortId === id)) return [];
  return [
    {
      kind: "intake",
      about: id,
      title: [mine.role === "mentor" ? "Tell us what you offer" : "Tell us what you look for"],
      detail: dotted([name], ["It takes five minutes, and finds you somebody who fits."]),
      href: `/cohorts/${id}/intake`,
      button: mine.role === "mentor" ? "Say what you offer" : "Say what you look for",
      due: null,
    },
  ];
}

function proposalItem({ id, role, other, expiresAt }: HomePairing): Item {
  const about = [other.title, other.employer].filter(Boolean).join(", ");
  return {
    kind: "proposal",
    about: id,
    title: [
      role === "mentor"
        ? `Would you like to be ${other.name}’s mentor?`
        : `Would you like ${other.name} to be your mentor?`,
    ],
    detail: dotted(about !== "" && [about], [
      "Until ",
      { at: expiresAt, show: "day" },
      ". A no is always fine.",
    ]),
    href: `/pairings/${id}`,
    button: "Read and answer",
    due: expiresAt,
  };
}

const isSince = (instant: Date, at: Date, days: number) => at.getTime() - instant.getTime() < days * day;

/** Who sits with the reader; before the groups are filled, that there will be some. */
function groupLine({ group, seated }: HomeSession): Pick<Item, "second"> {
  if (!group) return seated ? {} : { second: ["Who sits with whom is told on the evening."] };
  const others = namesInARow(group.others, 6);
  return { second: [`Group ${group.number}${others && `, with ${others}`}`] };
}

function comingItems({ mine, status, timeZone }: HomeCohort, session: HomeSession, at: Date): Item[] {
  const { id, title, startsAt, endsAt, group } = session;
  if (!mine || status === "completed" || !isNear(session, at)) return [];
  const page = `/sessions/${id}`;
  const on = isOnNow(session, at);
  if (group && (on || startsAt.getTime() - at.getTime() <= MINUTES_BEFORE * 60_000))
    return [
      {
        kind: "points",
        about: id,
        title: [`${on ? "The evening is on. " : ""}You are in group ${group.number} of “${title}”`],
        detail: ["Write down what your group says, one point at a time."],
        ...(group.others.length > 0 && { second: [`With ${namesInARow(group.others, 6)}`] }),
        href: `${page}/points`,
        button: on ? "Open your group" : "Write points",
        also: { href: page, label: "The evening" },
        due: startsAt,
      },
    ];
  const today = daysAhead(at, startsAt, timeZone) === 0;
  return [
    {
      kind: "session",
      about: id,
      title: [`Your next session: “${title}”`],
      detail: dotted(
        today ? ["Today, ", { at: startsAt, show: "time" }] : [{ at: startsAt, until: endsAt }],
        placeWords(session),
      ),
      ...groupLine(session),
      href: page,
      button: "See the evening",
      due: startsAt,
    },
  ];
}

function heldItems({ mine, name }: HomeCohort, session: HomeSession, at: Date): Item[] {
  if (!mine) return [];
  const { id, title, endsAt, missed, noted, recap } = session;
  const items: Item[] = [];
  if (mine.role === "mentor" && !missed && !noted && isSince(endsAt, at, DAYS_OF_NOTES))
    items.push({
      kind: "note",
      about: id,
      title: [`Leave a note about “${title}”`],
      detail: ["What you spoke about, what you would try. A minute is enough, and you choose who reads it."],
      href: `/sessions/${id}/notes`,
      button: "Write a note",
      due: null,
    });
  const out = recap?.status === "published" ? recap.publishedAt : null;
  if (recap && out && !recap.added && isSince(out, at, DAYS_OF_READING))
    items.push({
      kind: "read",
      about: recap.id,
      title: [`The recap of “${title}” is out`],
      detail: dotted([name], ["What would you have added?"]),
      href: `/recaps/${recap.id}`,
      button: "Read the recap",
      due: null,
    });
  return items;
}
