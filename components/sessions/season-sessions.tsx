import { Status } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { SeasonPage } from "@/lib/sessions/season/queries";

type SeasonSessionsProps = { season: SeasonPage; base: string; locale: string };

/** The sessions of a season that is laid out, each with the way to move it. */
export function SeasonSessions({ season, base, locale }: SeasonSessionsProps) {
  return (
    <List label="Sessions">
      {season.sessions.map((session) => (
        <Row
          key={session.id}
          title={
            <TextLink look="quiet" href={`${base}/sessions/${session.id}`}>
              {session.number}. {session.title}
            </TextLink>
          }
          detail={
            <>
              <Time at={session.startsAt} until={session.endsAt} zone={season.timeZone} locale={locale} />
              {session.place && ` · ${session.place}`}
            </>
          }
          action={
            <>
              {session.status === "cancelled" && <Status shape="quiet">Cancelled</Status>}
              <ButtonLink
                look="plain"
                href={`${base}/sessions/${session.id}/edit`}
                aria-label={`Move or edit ${session.title}`}
              >
                Move or edit
              </ButtonLink>
            </>
          }
        />
      ))}
    </List>
  );
}
