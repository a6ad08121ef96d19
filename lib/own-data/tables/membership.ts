import type { Declared } from "./declare";

/** What takes the place of a name. */
const GONE = "Somebody who has left";

const mine = '"membershipId" = :member';

/** Whoever is in an organization, as it knows them. */
export const ofTheMembership: Record<string, Declared> = {
  MemberContact: {
    of: "member",
    mine,
    archive: { reads: { title: "Your address there", facts: { email: "Address" } } },
    ending: [{ remove: "true" }],
  },
  IntakeAnswer: {
    of: "member",
    mine,
    archive: {
      byFunction: true,
      reads: { title: "What you were asked when you came", said: "answer", facts: { question: "Question" } },
    },
    ending: [{ remove: "true" }],
  },
  MemberDetail: {
    of: "member",
    mine,
    archive: {
      reads: {
        title: "What you let people see of you there",
        facts: {
          ...{ part: "Part", audience: "For", title: "Title", employer: "Employer", industry: "Industry" },
          ...{ seniority: "Seniority", pronouns: "Pronouns", languages: "Languages", topics: "Topics" },
        },
      },
      hide: ["searchText"],
    },
    ending: [{ remove: "true" }],
  },
  Picture: {
    of: "member",
    mine: `"id" = (select m."portraitId" from "Membership" m where m."orgId" = :org and m."id" = :member)`,
    archive: {
      files: { bytes: "webp" },
      reads: { title: "Your portrait there", facts: { createdAt: "Since" } },
    },
    ending: [{ remove: "true" }],
  },
  Membership: {
    of: "member",
    mine: '"id" = :member',
    archive: {
      hide: ["searchText"],
      reads: {
        title: "How the organization knows you",
        facts: {
          ...{ name: "Name", firstName: "First name", title: "Title", employer: "Employer", role: "Role" },
          ...{ yearsOfExperience: "Years of experience", topics: "Topics", linkedIn: "LinkedIn" },
          ...{ timeZone: "Time zone", joinedAt: "Joined" },
        },
      },
    },
    ending: [
      {
        set: {
          ...{ userId: "null", name: `'${GONE}'`, status: `'left'`, role: `'member'` },
          ...{ firstName: "''", title: "''", employer: "''", linkedIn: "''" },
          ...{ yearsOfExperience: "null", topics: "'{}'", timeZone: "null" },
        },
      },
    ],
  },
};
