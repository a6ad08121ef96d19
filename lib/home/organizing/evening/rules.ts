import type { HomeCohort } from "@/lib/home/cohorts/queries";
import { daysAhead, dotted, type Item } from "@/lib/home/items/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";
import { isNear, isOnNow, placeWords } from "@/lib/home/sessions/rules";

/** The groups to fill in the days before a session, and the way to the door on its day. */
export function eveningItems(
  { name, status, timeZone, tally }: HomeCohort,
  session: HomeSession,
  at: Date,
): Item[] {
  if (status === "draft" || status === "completed") return [];
  const { id, startsAt, endsAt, seated, title } = session;
  const groups = `/sessions/${id}/groups`;
  const run = { href: `/sessions/${id}/console`, label: "Run the evening" };
  if (startsAt <= at || isOnNow(session, at))
    return [
      {
        kind: "tonight",
        about: id,
        title: [`${name} is meeting now`],
        detail: dotted([title], ["until ", { at: endsAt, show: "time" }]),
        href: run.href,
        button: run.label,
        also: { href: groups, label: "By the door" },
        due: startsAt,
      },
    ];
  if (daysAhead(at, startsAt, timeZone) === 0)
    return [
      {
        kind: "tonight",
        about: id,
        title: [`${name} meets today at `, { at: startsAt, show: "time" }],
        detail: dotted([title], placeWords(session), !seated && ["The groups are not filled yet"]),
        href: groups,
        button: seated ? "Open the door page" : "Seat the groups",
        also: run,
        due: startsAt,
      },
    ];
  if (seated || !isNear(session, at) || tally?.people === 0) return [];
  return [
    {
      kind: "fill",
      about: id,
      title: [`The groups of ${name} are not filled yet`],
      detail: dotted([title], [{ at: startsAt, show: "when" }]),
      href: groups,
      button: "Seat the groups",
      due: startsAt,
    },
  ];
}

/** What a session that is over leaves to do. */
export function recapItems(
  { name }: HomeCohort,
  { id, title, startsAt, points, recap }: HomeSession,
): Item[] {
  const item = { kind: "recap" as const, about: id, href: `/sessions/${id}/recap`, due: null };
  if (recap?.status === "draft")
    return [
      {
        ...item,
        title: [`The recap of “${title}” is a draft`],
        detail: dotted([name], ["Only organizers read it so far."]),
        button: "Finish the recap",
      },
    ];
  if (recap || points === 0) return [];
  return [
    {
      ...item,
      title: [`Collect what was said at “${title}”`],
      detail: dotted(
        [name],
        [{ at: startsAt, show: "day" }],
        [points === 1 ? "one point written" : `${points.toLocaleString("en-US")} points written`],
      ),
      button: "Compose the recap",
    },
  ];
}
