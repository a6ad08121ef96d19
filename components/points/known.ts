import type { Entry } from "@/components/outbox/store";
import type { PointNews } from "@/lib/points/live/queries";
import type { PointView } from "@/lib/points/queries";

/** The points that a page knows, newest first, and how new its knowledge is. */
export type Known = { cursor: number; points: readonly PointView[] };

/** A page read anew takes the place of what was known, unless something newer has been fetched meanwhile. */
export const afterReading = (known: Known, page: Known): Known =>
  page.cursor >= known.cursor ? { cursor: page.cursor, points: page.points } : known;

/** What is known after a fetch: told twice, it is the same. */
export function afterNews(known: Known, { cursor, points, gone }: PointNews): Known {
  if (cursor < known.cursor) return known;
  const fresh = new Map(points.map((point) => [point.id, point]));
  const kept = known.points.flatMap((point) => {
    const now = fresh.get(point.id) ?? point;
    fresh.delete(point.id);
    return gone.includes(point.id) ? [] : [now];
  });
  return { cursor, points: [...fresh.values(), ...kept] };
}

/** How a point looks once what waits on this phone has arrived: a tap shows at once. */
export function withTaps(point: PointView, entries: readonly Entry[]): PointView {
  const taps = entries.filter(
    ({ body, refused }) => body.kind === "endorse" && body.pointId === point.id && !refused,
  );
  const last = taps.at(-1);
  const endorsed = last ? last.body.wish === "endorse" : point.endorsed;
  const difference = Number(endorsed) - Number(point.endorsed);
  return { ...point, endorsed, endorsements: point.endorsements + difference };
}

/** Points that wait on this phone for a group and a question, newest first, without those the page knows already. */
export const waitingPoints = (
  entries: readonly Entry[],
  known: Known,
  place: { groupId: string; questionId: string },
): Entry[] =>
  entries
    .filter(
      ({ id, body, refused }) =>
        body.kind === "point" &&
        !refused &&
        body.groupId === place.groupId &&
        body.agendaItemId === place.questionId &&
        !known.points.some((point) => point.id === id),
    )
    .toReversed();
