import type { Reader } from "@/components/home/said";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ComingSession } from "@/lib/home/rules";

type ComingProps = { sessions: readonly ComingSession[]; base: string; reader: Reader };

/** The next session of each of the reader's cohorts. */
export function Coming({ sessions, base, reader }: ComingProps) {
  return (
    <Section title={sessions.length === 1 ? "The next session" : "The next sessions"}>
      <List>
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={
              <TextLink look="quiet" href={`${base}/sessions/${session.id}`}>
                {session.title}
              </TextLink>
            }
            detail={
              <>
                <Time at={session.startsAt} until={session.endsAt} {...reader} />
                {[session.place || (session.online ? "Online" : ""), session.cohort, groupOf(session)]
                  .filter(Boolean)
                  .map((part) => ` · ${part}`)}
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}

const groupOf = ({ group }: ComingSession) => (group === null ? null : `you are in group ${group}`);
