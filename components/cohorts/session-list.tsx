import { Status } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { CohortSession } from "@/lib/cohorts/queries";

type SessionListProps = {
  sessions: CohortSession[];
  base: string;
  reader: { zone: string; locale: string };
  /** The present instant. */
  at: Date;
};

/** A cohort's sessions in order; what is over is quiet, what is next stands out. */
export function SessionList({ sessions, base, reader, at }: SessionListProps) {
  const next = sessions.find((session) => session.status === "scheduled" && session.endsAt > at);
  return (
    <List ordered label="Sessions">
      {sessions.map((session) => (
        <Row
          key={session.id}
          title={
            <TextLink look="quiet" href={`${base}/sessions/${session.id}`}>
              {session.number}. {session.title}
            </TextLink>
          }
          detail={
            <>
              <Time at={session.startsAt} until={session.endsAt} {...reader} />
              {session.place && <> · {session.place}</>}
            </>
          }
          action={<SessionState session={session} isNext={session.id === next?.id} at={at} />}
        />
      ))}
    </List>
  );
}

function SessionState({ session, isNext, at }: { session: CohortSession; isNext: boolean; at: Date }) {
  if (session.status === "cancelled") return <Status shape="quiet">Cancelled</Status>;
  if (session.endsAt <= at) return <Status shape="done">Held</Status>;
  return isNext ? <Status shape="active">Next</Status> : <Status shape="waiting">To come</Status>;
}
