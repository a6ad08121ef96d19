import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { PairingPage } from "@/lib/pairings/queries";

type Reader = { zone: string; locale: string };

/** What has happened to a pairing, from its proposal on. */
export function PairingStory({ pairing, reader }: { pairing: PairingPage; reader: Reader }) {
  const { proposedAt, activatedAt, closedAt, expiresAt, state } = pairing;
  return (
    <ul className="grid gap-3">
      <Moment at={proposedAt} reader={reader}>
        Proposed by the organizers.
      </Moment>
      {activatedAt && (
        <Moment at={activatedAt} reader={reader}>
          Both said yes.
        </Moment>
      )}
      {state === "declined" && (
        <Moment at={closedAt ?? expiresAt} reader={reader}>
          {nameOf(pairing)} said not this time. <Words text={pairing.declineWords} />
        </Moment>
      )}
      {state === "expired" && (
        <Moment at={closedAt ?? expiresAt} reader={reader}>
          Lapsed: it was not answered by both in time, and that is all right.
        </Moment>
      )}
      {state === "ended" && (
        <Moment at={closedAt ?? expiresAt} reader={reader}>
          {activatedAt ? "Ended." : "Withdrawn."} <Words text={pairing.endReason} />
        </Moment>
      )}
    </ul>
  );
}

function nameOf({ declinedBy, mine, mentor, mentee }: PairingPage): string {
  if (mine && mine.role === declinedBy) return "You";
  return declinedBy === "mentor" ? mentor.name : mentee.name;
}

const Words = ({ text }: { text: string }) =>
  text ? <span className="font-serif text-lg">“{text}”</span> : null;

function Moment({ at, reader, children }: { at: Date; reader: Reader; children: ReactNode }) {
  return (
    <li>
      <p>{children}</p>
      <p className="text-sm text-ink-soft">
        <Time at={at} {...reader} />
      </p>
    </li>
  );
}
