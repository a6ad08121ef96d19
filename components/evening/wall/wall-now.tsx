import { stageWords } from "@/components/evening/words";
import { classNames } from "@/components/ui/class-names";
import type { Running } from "@/lib/evening/now/rules";
import type { Wall } from "@/lib/evening/wall/rules";
import { WallPoints } from "./wall-points";
import { WallTime } from "./wall-time";

/** What is now, and how much time is left for it. */
export function WallNow({ wall, running }: { wall: Wall; running: Running }) {
  const { item, timer, pointsShown, next } = running;
  const question = item?.kind === "question";
  const shown = pointsShown && wall.points.length > 0;
  return (
    <div className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto] gap-[2vw]">
      <section
        aria-labelledby="now"
        className={classNames("grid gap-[1.5vw]", shown ? "content-start" : "content-center")}
      >
        <p className="text-[clamp(1.25rem,2.2vw,3.2rem)] font-semibold text-accent">{stageWords(running)}</p>
        <h2
          id="now"
          className={classNames(
            "leading-[1.12] font-semibold text-balance wrap-anywhere",
            question && "font-serif",
            shown ? "text-[clamp(1.5rem,2.8vw,4.5rem)]" : sizeOf(item?.text ?? ""),
          )}
        >
          {item?.text ?? "A moment, please"}
        </h2>
        {shown && <WallPoints points={wall.points.slice(-5).toReversed()} />}
      </section>
      <div className="flex flex-wrap items-end justify-between gap-x-[4vw] gap-y-4">
        {item && <WallTime timer={timer} at={wall.at} zone={wall.timeZone} />}
        <div className="grid gap-[0.5vw] text-end text-[clamp(1rem,1.7vw,2.4rem)] text-ink-soft">
          {question && wall.written > 0 && (
            <p className="tabular-nums">
              {wall.written} {wall.written === 1 ? "point" : "points"} written
            </p>
          )}
          {next && <p className="max-w-[40vw] truncate">Then: {next.text}</p>}
        </div>
      </div>
    </div>
  );
}

/** As large as its length lets it be, so that the time below stays on the screen. */
function sizeOf(text: string): string {
  if (text.length <= 80) return "text-[clamp(2.25rem,5.2vw,8rem)]";
  if (text.length <= 140) return "text-[clamp(2rem,4.4vw,6.6rem)]";
  if (text.length <= 240) return "text-[clamp(1.75rem,3.5vw,5.2rem)]";
  return "text-[clamp(1.5rem,2.7vw,4.2rem)]";
}
