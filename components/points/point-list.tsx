import { EmptyState } from "@/components/ui/empty-state";
import type { PointsPage, PointView } from "@/lib/points/queries";
import { type PointActions, PointItem } from "./point-item";

type PointListProps = { page: PointsPage; base: string; on: PointActions };

/** What was said: of one group newest first, of all groups one after the other. */
export function PointList({ page, base, on }: PointListProps) {
  const list = (points: PointView[], label: string) => (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {points.map((point) => (
        <PointItem key={point.id} point={point} canEndorse={page.canEndorsePoint} base={base} on={on} />
      ))}
    </ul>
  );
  if (page.points.length === 0)
    return (
      <EmptyState title="Nothing is written yet.">
        {page.canWritePoint
          ? "One thought a point. Everybody of the group may write, all at once."
          : "Points show up here as the groups write them."}
      </EmptyState>
    );
  if (page.group) return list(page.points, `Points of group ${page.group.number}`);
  return (
    <div className="grid gap-8">
      {page.groups
        .filter((group) => group.points > 0)
        .map((group) => (
          <section key={group.id} className="grid gap-2" aria-label={`Group ${group.number}`}>
            <h2 className="font-semibold">Group {group.number}</h2>
            {list(
              page.points.filter((point) => point.groupId === group.id),
              `Points of group ${group.number}`,
            )}
          </section>
        ))}
    </div>
  );
}
