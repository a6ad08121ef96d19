import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { HomeCohort } from "@/lib/home/cohorts/queries";

export type Part = { participationId: string; cohortId: string };

/** The reader's own participations by role, as found from their membership. */
export type Parts = Record<ParticipationRole, readonly Part[]>;

const partsAs = (role: ParticipationRole, cohorts: readonly HomeCohort[]): Part[] =>
  cohorts.flatMap(({ id, mine }) =>
    mine?.role === role ? [{ participationId: mine.participationId, cohortId: id }] : [],
  );

export const partsOf = (cohorts: readonly HomeCohort[]): Parts => ({
  mentor: partsAs("mentor", cohorts),
  mentee: partsAs("mentee", cohorts),
});

export const participationsIn = ({ mentor, mentee }: Parts): string[] =>
  [...mentor, ...mentee].map(({ participationId }) => participationId);
