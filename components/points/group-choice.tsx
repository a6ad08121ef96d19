import { TextLink } from "@/components/ui/text-link";
import type { PointsPage } from "@/lib/points/queries";

type GroupChoiceProps = Pick<PointsPage, "groups" | "group"> & { hrefOf: (group: string) => string };

/** For organizers: all groups together, or one to write for. */
export function GroupChoice({ groups, group, hrefOf }: GroupChoiceProps) {
  return (
    <nav aria-label="Groups">
      <ul className="flex flex-wrap gap-x-4">
        <li>
          <Choice href={hrefOf("all")} current={group === null}>
            All groups
          </Choice>
        </li>
        {groups.map((one) => (
          <li key={one.id}>
            <Choice href={hrefOf(one.id)} current={one.id === group?.id}>
              Group {one.number}{" "}
              {one.id !== group?.id && <span className="text-sm tabular-nums">({one.points})</span>}
            </Choice>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Choice({ href, current, children }: { href: string; current: boolean; children: React.ReactNode }) {
  return (
    <TextLink
      href={href}
      look={current ? "quiet" : "accent"}
      aria-current={current ? "page" : undefined}
      className={`inline-flex min-h-11 items-center gap-1 ${current ? "font-semibold" : ""}`}
    >
      {children}
    </TextLink>
  );
}
