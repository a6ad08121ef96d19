import { type Declared, myParts } from "./declare";

const nameOf = (participation: string) => `(select m."name" from "Participation" p
  join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
  where p."orgId" = t."orgId" and p."id" = ${participation})`;
const memberNamed = (column: string) =>
  `(select m."name" from "Membership" m where m."orgId" = t."orgId" and m."id" = t."${column}")`;

/** What is between a person and others. */
export const ofTwo: Record<string, Declared> = {
  Pairing: {
    of: "member",
    mine: `"mentorId" in ${myParts} or "menteeId" in ${myParts}`,
    archive: {
      // Whether the other one has said yes is theirs to know until both have.
      hide: ["mentorAnswer", "menteeAnswer"],
      reads: {
        title: "Pairings",
        said: "reason",
        facts: {
          ...{ partner: "With", status: "Now", proposedAt: "Proposed", activatedAt: "Since" },
          ...{ declineWords: "In words", endReason: "Why it ended", closedAt: "Ended" },
        },
      },
      with: {
        partner: `case when t."mentorId" in ${myParts} then ${nameOf('t."menteeId"')} else ${nameOf('t."mentorId"')} end`,
      },
    },
    ending: [
      {
        set: { status: `'ended'`, closedAt: ":now", endReason: "'One of the two has left the cohort.'" },
        where: `"status" in ('proposed', 'active')`,
      },
      { set: { reason: "''", forMentor: "''", forMentee: "''" } },
    ],
    keeps: { declineWords: "ready-made words that the other one has read" },
  },
  PairingRemark: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      reads: {
        title: "What you told the organizers about a pairing",
        said: "body",
        facts: { createdAt: "Written" },
      },
    },
    ending: [{ remove: "true" }],
  },
  DraftPair: {
    of: "member",
    mine: `"mentorId" in ${myParts} or "menteeId" in ${myParts}`,
    archive: {
      not: "drafts of the organizers that came to nothing; what came of the others is under pairings",
    },
    ending: [{ remove: "true" }],
  },
  PairingRequest: {
    of: "member",
    mine: `"mentorId" in ${myParts} or "menteeId" in ${myParts}`,
    archive: {
      reads: {
        title: "Requests to mentors",
        said: "text",
        facts: {
          from: "From",
          to: "To",
          state: "Now",
          words: "In words",
          createdAt: "Asked",
          closedAt: "Closed",
        },
      },
      with: { from: nameOf('t."menteeId"'), to: nameOf('t."mentorId"') },
    },
    ending: [{ remove: "true" }],
  },
  FollowUp: {
    of: "member",
    mine: '"doerId" = :member or "otherId" = :member',
    archive: {
      reads: {
        title: "Promises, yours and those to you",
        said: "text",
        facts: {
          ...{ doer: "Who", other: "For", dueOn: "Due", state: "Now", words: "In words" },
          ...{ createdAt: "Noted", closedAt: "Closed" },
        },
      },
      with: { doer: memberNamed("doerId"), other: memberNamed("otherId") },
    },
    ending: [{ remove: "true" }],
  },
  PairMessage: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      reads: {
        title: "What you and those you are paired with wrote",
        said: "body",
        facts: { from: "From", createdAt: "Written" },
      },
      with: { from: memberNamed("authorId") },
      also: `"pairingId" in (select app_my_pairings())`,
    },
    ending: [{ remove: "true" }],
  },
  PairMessagesSeen: {
    of: "member",
    mine: '"membershipId" = :member',
    archive: { not: "until when you had read what the other one wrote" },
    ending: [{ remove: "true" }],
  },
  Thanks: {
    of: "member",
    mine: '"fromId" = :member or "toId" = :member',
    archive: {
      reads: {
        title: "Thanks, yours and those to you",
        said: "text",
        facts: { from: "From", to: "To", createdAt: "Said" },
      },
      with: { from: memberNamed("fromId"), to: memberNamed("toId") },
    },
    ending: [{ remove: "true" }],
  },
  RematchWish: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: {
      reads: { title: "Whether you want to be matched again", facts: { wanted: "Wanted", at: "Said" } },
    },
    ending: [{ remove: "true" }],
  },
  PairingRating: {
    of: "member",
    mine: '"membershipId" = :member',
    archive: {
      reads: {
        title: "What you told the organizers about how a pairing goes",
        said: "words",
        facts: { value: "How it goes", createdAt: "Said" },
      },
    },
    ending: [{ remove: "true" }],
  },
  Meeting: {
    of: "member",
    mine: `"pairingId" in (select x."id" from "Pairing" x where x."orgId" = :org
      and (x."mentorId" in ${myParts} or x."menteeId" in ${myParts}))`,
    archive: {
      reads: {
        title: "Meetings one to one",
        said: "purpose",
        facts: {
          ...{ partner: "With", state: "Now", startsAt: "When", place: "Where" },
          words: "In words",
        },
      },
      with: {
        partner: `(select case when x."mentorId" in ${myParts} then ${nameOf('x."menteeId"')} else ${nameOf('x."mentorId"')} end
          from "Pairing" x where x."orgId" = t."orgId" and x."id" = t."pairingId")`,
      },
    },
    ending: [{ set: { purpose: "''", place: "''", videoUrl: "''", words: "''" } }],
  },
  MeetingCheck: {
    of: "member",
    mine: '"membershipId" = :member',
    archive: {
      reads: { title: "What you ticked off for first meetings", facts: { item: "What", at: "When" } },
    },
    ending: [{ remove: "true" }],
  },
  // What a person told in confidence, and what was told about them: whoever looks after people there must be able to go on.
  Concern: {
    of: "member",
    mine: '"reporterId" = :member',
    archive: {
      reads: {
        title: "Concerns you raised",
        said: "text",
        facts: { quote: "About the words", state: "Now", createdAt: "Raised", closedAt: "Closed" },
      },
    },
    keeps: {
      text: "a concern stays with those who look after people there, to protect others; it shows no name any more",
      quote: "the words a concern is about, as they were reported",
      path: "an address below the organization's, made of ids",
    },
  },
  ConcernNote: {
    of: "member",
    mine: `"reporterId" = :member and "kind" = 'answer'`,
    archive: {
      reads: { title: "What you were answered to a concern", said: "body", facts: { createdAt: "Written" } },
    },
    keeps: { body: "belongs to the record of a concern" },
  },
  Block: {
    of: "member",
    mine: '"blockerId" = :member',
    archive: {
      reads: { title: "People you blocked", facts: { blocked: "Whom", createdAt: "Since" } },
      with: { blocked: memberNamed("blockedId") },
    },
    ending: [
      { remove: "true" },
      { sql: 'delete from "Block" t where t."orgId" = :org and t."blockedId" = :member' },
    ],
  },
};
