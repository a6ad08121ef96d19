import type { Running } from "@/lib/evening/now/rules";
import type { Wall } from "@/lib/evening/wall/rules";
import { WallPoints } from "./wall-points";
import { WallTime } from "./wall-time";

/** Everybody together: what the group that has the word brings back to the question. */
export function WallRoom({ wall, running }: { wall: Wall; running: Running }) {
  const group = wall.groups.find(({ id }) => id === running.groupId);
  const asked = running.forRoom.find(({ id }) => id === running.askedId);
  const points = wall.points.filter(({ group: number }) => number === group?.number);
  return (
    <section aria-labelledby="turn" className="grid min-h-0 content-start">
      <div className="grid content-start gap-[1.5vw]">
        {asked && (
          <p className="font-serif text-[clamp(1.25rem,2.4vw,3.6rem)] leading-snug text-ink-soft wrap-anywhere">
            {asked.text}
          </p>
        )}
        <div className="flex flex-wrap items-end justify-between gap-x-[4vw]">
          <h2 id="turn" className="text-[clamp(2.25rem,4.6vw,7rem)] leading-none font-semibold">
            {group ? `Group ${group.number}` : "Everybody together"}
          </h2>
          {running.timer.runningSince !== null && (
            <WallTime timer={running.timer} at={wall.at} zone={wall.timeZone} size="corner" />
          )}
        </div>
        {points.length > 0 ? (
          <WallPoints points={points} others />
        ) : (
          <p className="text-[clamp(1.25rem,2.4vw,3.6rem)] text-ink-soft">Tell us what you talked about.</p>
        )}
      </div>
    </section>
  );
}
