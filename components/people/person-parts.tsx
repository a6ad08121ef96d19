import { Badge } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { stateWords } from "@/lib/cohorts/rules";
import type { PersonCohort } from "@/lib/people/person/queries";

/** The cohorts somebody takes part in. */
export function PersonParts({ cohorts, base }: { cohorts: readonly PersonCohort[]; base: string }) {
  return (
    <Section title="Takes part">
      {cohorts.length === 0 ? (
        <p className="text-ink-soft">In no cohort at the moment.</p>
      ) : (
        <List label="Cohorts">
          {cohorts.map(({ cohortId, cohort, program, status, role, capacity }) => (
            <Row
              key={cohortId}
              title={
                <TextLink look="quiet" href={`${base}/cohorts/${cohortId}`}>
                  {cohort}
                </TextLink>
              }
              detail={`${program} · ${stateWords[status].label}`}
              action={
                <Badge>{role === "mentor" && capacity !== null ? `mentor of up to ${capacity}` : role}</Badge>
              }
            />
          ))}
        </List>
      )}
    </Section>
  );
}
