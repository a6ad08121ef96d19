import { Time } from "@/components/ui/time";
import { toLocal } from "@/lib/calendar/when";
import type { MeetingPage } from "@/lib/meetings/queries";

type BothClocksProps = {
  at: Date;
  until?: Date;
  meeting: Pick<MeetingPage, "zones" | "other">;
  locale: string;
};

/** A moment on the reader's clock, and below it on the other one's where that shows something else. */
export function BothClocks({ at, until, meeting: { zones, other }, locale }: BothClocksProps) {
  const same = toLocal(at, zones.mine) === toLocal(at, zones.other);
  return (
    <>
      <Time at={at} until={until} zone={zones.mine} locale={locale} />
      {!same && (
        <span className="block text-sm font-normal text-ink-soft">
          {other.name}: <Time at={at} until={until} zone={zones.other} locale={locale} />
        </span>
      )}
    </>
  );
}
