import { ConductPart } from "@/components/cohorts/conduct-part";
import { OwnIntake } from "@/components/intake/own-intake";
import { MyPairings } from "@/components/pairings/my-pairings";
import { MyRequests } from "@/components/requests/my-requests";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { CohortPage } from "@/lib/cohorts/queries";
import type { FormAction } from "@/lib/forms/state";

type OwnPartsProps = {
  cohort: CohortPage;
  mine: NonNullable<CohortPage["mine"]>;
  base: string;
  reader: { zone: string; locale: string };
  acceptConduct: FormAction;
};

/** What a cohort page holds for somebody who takes part: what they are asked to accept, and who they are paired with. */
export function OwnParts({ cohort, mine, base, reader, acceptConduct }: OwnPartsProps) {
  const { role, conduct, pairings, requests, canAskMentor } = mine;
  return (
    <>
      {conduct && (
        <Section
          title={conduct.acceptedBefore ? "Our rules have changed" : "Before you begin"}
          hint={
            conduct.acceptedBefore
              ? "Please read the new words, and say whether you still agree."
              : "Two texts that everybody here agrees to."
          }
        >
          <ConductPart cohortId={cohort.id} conduct={conduct} action={acceptConduct} />
        </Section>
      )}
      <Section title={role === "mentor" ? "Your mentees" : "Your mentors"}>
        {pairings.length > 0 ? (
          <MyPairings pairings={pairings} base={base} reader={reader} />
        ) : (
          <EmptyState title={role === "mentor" ? "No mentee yet." : "No mentor yet."}>
            {cohort.status === "completed"
              ? "This season is over."
              : canAskMentor
                ? "Look who is here, and ask somebody in two sentences. A no is always fine."
                : "The organizers propose pairings. You get a mail, and a no is always fine."}
          </EmptyState>
        )}
        {canAskMentor && (
          <div>
            <ButtonLink
              look={pairings.length > 0 ? "quiet" : "primary"}
              href={`${base}/cohorts/${cohort.id}/mentors`}
            >
              Ask a mentor
            </ButtonLink>
          </div>
        )}
        <OwnIntake cohort={cohort} mine={mine} base={base} />
      </Section>
      {requests.length > 0 && (
        <Section title={role === "mentor" ? "Who has asked you" : "Whom you have asked"}>
          <MyRequests requests={requests} base={base} reader={reader} />
        </Section>
      )}
    </>
  );
}
