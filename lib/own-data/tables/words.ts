import { type Declared, myParts } from "./declare";

const question = `(select a."text" from "AgendaItem" a where a."orgId" = t."orgId" and a."id" = t."agendaItemId")`;
const session = `(select s."title" from "Session" s where s."orgId" = t."orgId" and s."id" = t."sessionId")`;
const meeting = `(select g."startsAt" from "Meeting" g where g."orgId" = t."orgId" and g."id" = t."meetingId")`;
const cohort = `(select h."name" from "Cohort" h where h."orgId" = t."orgId" and h."id" = t."cohortId")`;
const author = `(select m."name" from "Membership" m where m."orgId" = t."orgId" and m."id" = t."authorId")`;
const prompt = `(select q."text" from "Prompt" q where q."orgId" = t."orgId" and q."id" = t."promptId")`;

/** Goes with the collection it belongs to. */
const ofMyCollections = `"recapId" in (select r."id" from "Recap" r where r."orgId" = :org and r."authorId" = :member)`;

/** What a person said and wrote. Words for several stay with them, without a name; words for one's own eyes or one other's go. */
export const ofTheirWords: Record<string, Declared> = {
  Note: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      also: `"audience" = 'pairing' and "pairingId" in (select x."id" from "Pairing" x
        where x."orgId" = :org and (x."mentorId" in ${myParts} or x."menteeId" in ${myParts}))`,
      reads: {
        title: "Notes",
        said: "body",
        facts: {
          ...{ author: "By", advice: "What to try", promise: "Promised", audience: "For" },
          ...{ session: "Session", meeting: "Meeting of", cohort: "Cohort" },
          ...{ createdAt: "Written", removedAt: "Removed" },
        },
      },
      with: { session, meeting, cohort, author },
    },
    ending: [{ remove: `"audience" in ('me', 'pairing') or "removedAt" is not null` }],
    keeps: {
      body: "what was said to a group, a cohort or everybody stays with them, without a name",
      advice: "as with the note it belongs to",
      promise: "as with the note it belongs to",
    },
  },
  NoteRevision: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      reads: {
        title: "What your notes said before",
        said: "body",
        facts: { advice: "What to try", promise: "Promised", audience: "Was for", writtenAt: "Written" },
      },
    },
    ending: [{ remove: "true" }],
  },
  PrepSheet: {
    of: "member",
    mine: '"ownerId" = :member',
    archive: {
      also: `"id" in (select x."sheetId" from "PrepShare" x where x."orgId" = :org and x."readerId" = :member)`,
      reads: {
        title: "What you prepared for sessions and meetings, and what others let you read",
        said: "asks",
        facts: {
          ...{ owner: "By", moved: "What moved", challenge: "The challenge", session: "Session" },
          ...{ meeting: "Meeting of", createdAt: "Begun" },
        },
      },
      with: {
        session,
        meeting,
        owner: `(select m."name" from "Membership" m where m."orgId" = t."orgId" and m."id" = t."ownerId")`,
      },
    },
    ending: [{ remove: "true" }],
  },
  PrepShare: {
    of: "member",
    mine: '"ownerId" = :member or "readerId" = :member',
    archive: { not: "who reads which preparation; the preparations themselves are there" },
    ending: [{ remove: "true" }],
  },
  Pulse: {
    of: "member",
    mine: '"membershipId" = :member',
    archive: {
      reads: {
        title: "Whether an evening was worth it, until it is counted",
        said: "words",
        facts: { rating: "Of 5", session: "Session" },
      },
      with: { session },
    },
    ending: [
      {
        sql: `delete from "AccessLink" l using "Pulse" t where t."orgId" = :org and t."membershipId" = :member
          and l."orgId" = t."orgId" and l."kind" = 'pulse' and l."subjectId" = t."id"`,
      },
      { remove: "true" },
    ],
  },
  PromptAsk: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: { not: "that a prompt was mailed to you; your answers to prompts are there" },
    ending: [{ remove: "true" }],
  },
  Answer: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: {
      reads: {
        title: "Answers to prompts",
        said: "body",
        facts: { prompt: "Prompt", audience: "For", createdAt: "Written" },
      },
      with: { prompt },
    },
    ending: [{ remove: `"audience" = 'mentor'` }],
    keeps: { body: "what was said to a group or a cohort stays with them, without a name" },
  },
  AnswerTalk: {
    of: "member",
    mine: `"participationId" in ${myParts} or "byId" = :member`,
    archive: { not: "that an answer is to be talked about; the answer is with whose it is" },
    ending: [{ remove: "true" }],
  },
  Reply: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      also: `"participationId" in ${myParts}`,
      reads: {
        title: "Replies, yours and those to you",
        said: "body",
        facts: { author: "By", prompt: "Prompt", createdAt: "Written" },
      },
      with: { prompt, author },
    },
    ending: [{ remove: `"audience" = 'mentor'` }],
    keeps: { body: "what was said to a group or a cohort stays with them, without a name" },
  },
  Point: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      reads: {
        title: "Points",
        said: "text",
        facts: { question: "Question", session: "Session", credited: "With your name", createdAt: "Written" },
      },
      with: { question, session },
    },
    ending: [{ set: { credited: "false" } }],
    keeps: { text: "what was said in the room belongs to the room; points never needed a name" },
  },
  Addition: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      reads: {
        title: "What you added to recaps",
        said: "text",
        facts: { question: "Question", credited: "With your name", createdAt: "Written" },
      },
      with: { question },
    },
    ending: [{ set: { credited: "false", byline: "''" } }],
    keeps: { text: "part of a published recap, without a name" },
  },
  AdditionEndorsement: {
    of: "member",
    mine: '"membershipId" = :member',
    archive: {
      reads: { title: "Additions you endorsed", said: "addition", facts: { createdAt: "Endorsed" } },
      with: {
        addition: `(select a."text" from "Addition" a where a."orgId" = t."orgId" and a."id" = t."additionId")`,
      },
    },
  },
  // That somebody agreed stays: the count would otherwise change under those who read it.
  Endorsement: {
    of: "member",
    mine: '"membershipId" = :member',
    archive: {
      reads: { title: "Points you endorsed", said: "point", facts: { createdAt: "Endorsed" } },
      with: {
        point: `coalesce((select p."text" from "Point" p where p."orgId" = t."orgId" and p."id" = t."pointId"),
          (select r."text" from "RecapPoint" r where r."orgId" = t."orgId" and r."pointId" = t."pointId" limit 1))`,
      },
    },
  },
  RecapChapter: {
    of: "member",
    mine: ofMyCollections,
    archive: {
      reads: { title: "Chapters of your collections", said: "words", facts: { heading: "Heading" } },
    },
  },
  RecapPicture: {
    of: "member",
    mine: ofMyCollections,
    archive: {
      files: { bytes: "webp" },
      reads: {
        title: "Pictures of your collections",
        facts: { alt: "What it shows", credit: "Whose it is", createdAt: "Since" },
      },
    },
  },
  Prompt: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      reads: { title: "Prompts you asked", said: "text", facts: { cohort: "Cohort", opensAt: "Opened" } },
      with: { cohort },
    },
    keeps: { text: "a question to a cohort, which others have answered" },
  },
  Announcement: {
    of: "member",
    mine: '"authorId" = :member',
    archive: {
      reads: {
        title: "What you wrote to a cohort’s people",
        said: "body",
        facts: { subject: "About", sendsAt: "Sent" },
      },
      also: `"id" in (select r."announcementId" from "AnnouncementReader" r where r."orgId" = :org and r."membershipId" = :member)`,
    },
    keeps: {
      subject: "what an organizer wrote for the organization, which others have read",
      body: "what an organizer wrote for the organization, which others have read",
    },
  },
  AnnouncementReader: {
    of: "member",
    mine: '"membershipId" = :member',
    archive: { not: "that a message was sent to you; the messages are there" },
    ending: [{ remove: "true" }],
  },
  // A collection is its author's own publication, and goes with them.
  Recap: {
    of: "member",
    mine: '"publishedById" = :member or "authorId" = :member',
    archive: {
      reads: {
        title: "Recaps you published, and collections of your own",
        said: "intro",
        facts: { title: "Title", byline: "By", publishedAt: "Published" },
      },
    },
    ending: [
      {
        sql: `delete from "AccessLink" l using "Recap" t where t."orgId" = :org and t."authorId" = :member
          and l."orgId" = t."orgId" and l."kind" = 'recap' and l."subjectId" = t."id"`,
      },
      { remove: '"authorId" = :member' },
      { set: { byline: "''" } },
    ],
    keeps: { title: "the organization's publication", intro: "the organization's publication" },
  },
};
