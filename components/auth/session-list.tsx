import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Time } from "@/components/ui/time";
import type { SessionRow } from "@/lib/auth/devices/queries";
import type { FormAction } from "@/lib/forms/state";
import type { Reader } from "./reader";

type SessionListProps = { sessions: SessionRow[]; reader: Reader; end: FormAction; endMany: FormAction };

/** Where a person is signed in: the session that asks first, then the others by when they were last seen. */
export function SessionList({ sessions, reader, end, endMany }: SessionListProps) {
  return (
    <>
      <List label="Where you are signed in">
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={session.device}
            detail={
              <>
                Signed in by {session.method}, <Time at={session.since} {...reader} show="day" />. Last seen{" "}
                <Time at={session.seenAt} {...reader} />.
              </>
            }
            action={session.current ? <Badge>This device</Badge> : <EndOne session={session} end={end} />}
          />
        ))}
      </List>
      <div className="flex flex-wrap gap-3">
        {sessions.length > 1 && <EndMany which="others" label="Sign out everywhere else" endMany={endMany} />}
        <EndMany which="all" label="Sign out everywhere" endMany={endMany} />
      </div>
    </>
  );
}

const EndOne = ({ session, end }: { session: SessionRow; end: FormAction }) => (
  <Form action={end} label={`Sign out ${session.device}`} className="">
    <input type="hidden" name="session" value={session.id} />
    <Button look="quiet" pendingLabel="Signing out…">
      Sign out<span className="sr-only"> {session.device}</span>
    </Button>
  </Form>
);

const EndMany = ({ which, label, endMany }: { which: string; label: string; endMany: FormAction }) => (
  <Form action={endMany} label={label} className="">
    <input type="hidden" name="which" value={which} />
    <Button look="quiet" pendingLabel="Signing out…">
      {label}
    </Button>
  </Form>
);
