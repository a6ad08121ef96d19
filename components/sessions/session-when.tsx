import { Time } from "@/components/ui/time";
import { toLocal } from "@/lib/calendar/when";

export type Reader = { zone: string; locale: string };

type SessionWhenProps = {
  session: { startsAt: Date; endsAt: Date; timeZone: string };
  reader: Reader;
};

/** When a session is, in the reader's zone; where the room's clock shows something else, in the session's zone too. */
export function SessionWhen({ session, reader }: SessionWhenProps) {
  const { startsAt, endsAt, timeZone } = session;
  const sameClock = toLocal(startsAt, reader.zone) === toLocal(startsAt, timeZone);
  return (
    <>
      <Time at={startsAt} until={endsAt} {...reader} />
      {!sameClock && (
        <span className="block text-base">
          On the clock in the room:{" "}
          <Time at={startsAt} until={endsAt} zone={timeZone} locale={reader.locale} />
        </span>
      )}
    </>
  );
}
