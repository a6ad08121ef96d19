import { type Declared, myParts } from "./declare";

const mine = '"membershipId" = :member';
const session = `(select s."title" from "Session" s where s."orgId" = t."orgId" and s."id" = t."sessionId")`;
const toCome = `"sessionId" in (select s."id" from "Session" s where s."orgId" = :org and s."startsAt" > :now)`;

/** The part a person takes in cohorts: it stays, without a name, but for what is still to come. */
export const ofTakingPart: Record<string, Declared> = {
  Seat: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: {
      reads: { title: "Where you sat", facts: { session: "Session", group: "Group" } },
      with: {
        session,
        group: `(select g."number" from "Group" g where g."orgId" = t."orgId" and g."id" = t."groupId")`,
      },
    },
    ending: [{ remove: toCome }],
  },
  Attendance: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: {
      reads: { title: "When you were there", facts: { session: "Session", status: "You were" } },
      with: {
        session,
      },
    },
    ending: [{ remove: toCome }],
  },
  Rsvp: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: {
      reads: {
        title: "When you said whether you come",
        facts: { session: "Session", coming: "You come", answeredAt: "Said" },
      },
      with: { session },
    },
    ending: [{ remove: "true" }],
  },
  // Append-only: that a text was accepted, when, and by a membership that has no name any more.
  ConductAcceptance: {
    of: "member",
    mine,
    archive: {
      reads: {
        title: "Codes of conduct you accepted",
        facts: { program: "Program", version: "Version", acceptedAt: "Accepted" },
      },
      with: {
        program: `(select g."name" from "Program" g where g."orgId" = t."orgId" and g."id" = t."programId")`,
      },
    },
  },
  Participation: {
    of: "member",
    mine,
    archive: {
      reads: {
        title: "Cohorts you took part in",
        facts: {
          cohort: "Cohort",
          role: "As",
          capacity: "Mentees at most",
          createdAt: "Since",
          leftAt: "Until",
        },
      },
      with: {
        cohort: `(select h."name" from "Cohort" h where h."orgId" = t."orgId" and h."id" = t."cohortId")`,
      },
    },
    ending: [{ set: { leftAt: 'coalesce(t."leftAt", :now)' } }],
  },
};
