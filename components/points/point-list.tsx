import { EmptyState } from "@/components/ui/empty-state";
import type { PointsPage } from "@/lib/points/queries";
import { type PointActions, PointItem } from "./point-item";

type PointListProps = { page: PointsPage; base: string; on: PointActions };

/** What all groups said to the open question, one group after the other. */
export function PointList({ page, base, on }: PointListProps) {
  if (page.points.length === 0)
    return (
      <EmptyState title="Nothing is written yet.">Points show up here as the groups write them.</EmptyState>
    );
  return (
    <div className="grid gap-8">
      {page.groups
        .filter((group) => group.points > 0)
        .map((group) => (
          <section key={group.id} className="grid gap-2" aria-label={`Group ${group.number}`}>
            <h2 className="font-semibold">Group {group.number}</h2>
            <ul
              aria-label={`Points of group ${group.number}`}
              className="divide-y divide-line border-y border-line"
            >
              {page.points
                .filter((point) => point.groupId === group.id)
                .map((point) => (
                  <PointItem
                    key={point.id}
                    point={point}
                    canEndorse={page.canEndorsePoint}
                    base={base}
                    on={on}
                  />
                ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
