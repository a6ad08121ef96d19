import { CohortState } from "@/components/cohorts/cohort-links";
import type { Reader } from "@/components/home/said";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { CohortLine } from "@/lib/home/rules";

type CohortLinesProps = {
  cohorts: readonly CohortLine[];
  /** Cohorts beyond these. */
  more: number;
  title: string;
  base: string;
  reader: Reader;
};

/** Cohorts, each with where it stands. */
export function CohortLines({ cohorts, more, title, base, reader }: CohortLinesProps) {
  return (
    <Section title={title}>
      <List>
        {cohorts.map((cohort) => (
          <Row
            key={cohort.id}
            title={
              <TextLink look="quiet" href={`${base}/cohorts/${cohort.id}`}>
                {cohort.name}
              </TextLink>
            }
            detail={
              <>
                {cohort.standing}
                {cohort.next && (
                  <>
                    {" · next "}
                    <Time at={cohort.next} show="day" {...reader} />
                  </>
                )}
              </>
            }
            action={<CohortState status={cohort.status} />}
          />
        ))}
      </List>
      {more > 0 && (
        <p>
          <TextLink href={`${base}/programs`} className="-my-2 inline-flex min-h-11 items-center">
            {more === 1 ? "One more cohort" : `${more} more cohorts`}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
