import { type Declared, myParts } from "./declare";

const mine = `"participationId" in ${myParts}`;
const cohort = `(select h."name" from "Participation" p join "Cohort" h on h."orgId" = p."orgId" and h."id" = p."cohortId"
  where p."orgId" = t."orgId" and p."id" = t."participationId")`;
const about = `(select m."name" from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
  where p."orgId" = t."orgId" and p."id" = t."aboutId")`;

/** What somebody said so that they can be paired. */
export const ofTheIntake: Record<string, Declared> = {
  MatchWish: {
    of: "member",
    mine,
    archive: {
      reads: {
        title: "Whom you wished to be paired with, or not",
        facts: { about: "Whom", kind: "Wish", rank: "Place", cohort: "Cohort", createdAt: "Since" },
      },
      with: { about, cohort },
    },
    ending: [
      { remove: "true" },
      {
        sql: `delete from "MatchWish" t where t."orgId" = :org and t."aboutId" in ${myParts}`,
      },
    ],
  },
  IntakeTopic: {
    of: "member",
    mine,
    archive: {
      reads: {
        title: "Topics you offer or look for",
        facts: { topic: "Topic", level: "How much, of 3", cohort: "Cohort" },
      },
      with: {
        topic: `(select x."name" from "MatchingTopic" x where x."orgId" = t."orgId" and x."id" = t."topicId")`,
        cohort,
      },
    },
    ending: [{ remove: "true" }],
  },
  Intake: {
    of: "member",
    mine,
    archive: {
      reads: {
        title: "What you said to be paired",
        said: "goals",
        facts: {
          ...{ cohort: "Cohort", jobFunction: "Function", industry: "Industry", employer: "Employer" },
          ...{
            seniority: "Seniority",
            languages: "Languages",
            timeZone: "Time zone",
            hours: "Hours of the week (0 is Monday’s first)",
          },
          ...{ filledAt: "Said" },
        },
      },
      with: { cohort },
    },
    ending: [{ remove: "true" }],
  },
};
