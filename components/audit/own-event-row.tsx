import { Row } from "@/components/ui/list";
import { Time } from "@/components/ui/time";
import type { OwnEvent } from "@/lib/audit/own/queries";

type OwnEventRowProps = { event: OwnEvent; reader: { zone: string; locale: string } };

/** One thing that happened to somebody's account: what, when, from where. */
export function OwnEventRow({ event: { what, at, from }, reader }: OwnEventRowProps) {
  return (
    <Row
      title={what}
      detail={
        <>
          <Time at={at} {...reader} show="day" />, <Time at={at} {...reader} show="time" />
          {from && ` · from ${from}`}
        </>
      }
    />
  );
}
