import { Crowds } from "@/components/cohorts/crowds";
import { SessionList } from "@/components/cohorts/session-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { now } from "@/lib/clock";
import type { CohortPage } from "@/lib/cohorts/queries";

type CohortPartsProps = { cohort: CohortPage; base: string; reader: { zone: string; locale: string } };

/** What everybody in a cohort sees, and organizers: the sessions and the people. */
export function CohortParts({ cohort, base, reader }: CohortPartsProps) {
  const { sessions, crowds, canManageCohort, mine } = cohort;
  const here = `${base}/cohorts/${cohort.id}`;
  if (!canManageCohort && !mine) {
    return (
      <EmptyState title="You are not in this cohort.">
        Its sessions and people show to those who take part. An organizer can add you.
      </EmptyState>
    );
  }
  const people = crowds.reduce((sum, crowd) => sum + crowd.total, 0);
  const change = sessions.length > 0 ? "Change the season" : "Lay out the season";
  return (
    <>
      <Section
        title="Sessions"
        action={canManageCohort && <TextLink href={`${here}/season`}>{change}</TextLink>}
      >
        {sessions.length > 0 ? (
          <>
            <SessionList sessions={sessions} base={base} reader={reader} at={now()} />
            <ul className="flex flex-wrap gap-x-6">
              {canManageCohort && (
                <li>
                  <TextLink href={`${here}/seating`} className="inline-flex min-h-11 items-center">
                    Who sits with whom
                  </TextLink>
                </li>
              )}
              {mine && (
                <li>
                  <TextLink href={`${here}/calendar`} className="inline-flex min-h-11 items-center">
                    Keep them in your calendar
                  </TextLink>
                </li>
              )}
              {mine && (
                <li>
                  <TextLink href={`${here}/met`} className="inline-flex min-h-11 items-center">
                    Whom you have met
                  </TextLink>
                </li>
              )}
            </ul>
          </>
        ) : (
          <EmptyState title="The dates will be here.">
            {canManageCohort ? "One rule lays out the whole season." : "The organizers are choosing them."}
          </EmptyState>
        )}
      </Section>
      <Section
        title="People"
        action={people > 0 && <TextLink href={`${here}/people`}>Everybody, with search</TextLink>}
      >
        {people > 0 ? (
          <Crowds crowds={crowds} base={base} here={here} showJoined={canManageCohort} />
        ) : (
          <EmptyState title="Nobody is here yet.">
            {canManageCohort
              ? "Import the roster, or add people one by one."
              : "People show here as they join."}
          </EmptyState>
        )}
      </Section>
    </>
  );
}
