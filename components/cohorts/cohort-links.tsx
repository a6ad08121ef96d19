import { Status, type StatusShape } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { stateWords } from "@/lib/cohorts/rules";
import type { CohortStatus } from "@/lib/db/generated/enums";

const shapes: Record<CohortStatus, StatusShape> = {
  draft: "waiting",
  enrolling: "waiting",
  active: "active",
  completed: "done",
};

export const CohortState = ({ status }: { status: CohortStatus }) => (
  <Status shape={shapes[status]}>{stateWords[status].label}</Status>
);

type CohortLinksProps = { cohorts: { id: string; name: string; status: CohortStatus }[]; base: string };

/** Cohorts by name, each with how it stands. `base` is the organization's address. */
export function CohortLinks({ cohorts, base }: CohortLinksProps) {
  return (
    <List label="Cohorts">
      {cohorts.map((cohort) => (
        <Row
          key={cohort.id}
          title={
            <TextLink look="quiet" href={`${base}/cohorts/${cohort.id}`}>
              {cohort.name}
            </TextLink>
          }
          action={<CohortState status={cohort.status} />}
        />
      ))}
    </List>
  );
}
