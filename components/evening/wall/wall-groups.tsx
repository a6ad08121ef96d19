import { classNames } from "@/components/ui/class-names";
import type { Wall } from "@/lib/evening/wall/rules";

/** Who sits where, before it begins: as large as the number of groups lets it be. */
export function WallGroups({ wall: { groups } }: { wall: Wall }) {
  if (groups.length === 0)
    return (
      <div className="grid content-center gap-[1.5vw] text-center">
        <p className="font-serif text-[clamp(2.5rem,6vw,9rem)] leading-tight font-semibold">Welcome</p>
        <p className="text-[clamp(1.25rem,2.4vw,3.5rem)] text-ink-soft">
          Your groups stand here in a moment.
        </p>
      </div>
    );
  const look = looks.find(({ upTo }) => groups.length <= upTo) ?? looks[2];
  return (
    <section aria-labelledby="seats" className="grid content-start gap-[2vw]">
      <h2 id="seats" className="text-[clamp(1.75rem,3.4vw,5rem)] leading-tight font-semibold">
        Find your group
      </h2>
      <ul className={classNames("grid gap-x-[3vw] gap-y-[2vw]", look.columns)}>
        {groups.map(({ id, number, people }) => (
          <li key={id} className="border-t-2 border-ink pt-[0.5vw]">
            <h3 className={classNames("leading-none font-semibold tabular-nums", look.number)}>
              <span className="sr-only">Group </span>
              {number}
            </h3>
            <ul className={classNames("mt-[0.6vw] leading-[1.2] wrap-anywhere", look.names)}>
              {people.map(({ name, role }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
                <li key={`${name} ${at}`} className={role === "mentor" ? "font-semibold" : ""}>
                  {name}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

const looks = [
  {
    upTo: 4,
    columns: "grid-cols-2 lg:grid-cols-4",
    number: "text-[clamp(3rem,5vw,8rem)]",
    names: "text-[clamp(1.25rem,2.1vw,3.2rem)]",
  },
  {
    upTo: 8,
    columns: "grid-cols-2 lg:grid-cols-4",
    number: "text-[clamp(2.25rem,3.2vw,5rem)]",
    names: "text-[clamp(1rem,1.6vw,2.4rem)]",
  },
  {
    upTo: Number.POSITIVE_INFINITY,
    columns: "grid-cols-3 lg:grid-cols-6",
    number: "text-[clamp(1.75rem,2.4vw,4rem)]",
    names: "text-[clamp(0.9rem,1.15vw,1.8rem)]",
  },
] as const;
