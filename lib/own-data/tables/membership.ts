import { type Declared, myParts } from "./declare";

/** What takes the place of a name. */
const GONE = "Somebody who has left";

const mine = '"membershipId" = :member';

/** Whoever is in an organization, and the part they take there. */
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
  RequestKey: {
    of: "member",
    mine,
    archive: { not: "how often a form was sent, for a week; says nothing of the person" },
    ending: [{ remove: "true" }],
  },
  AccessLink: {
    of: "member",
    mine: `"kind" = 'invitation' and "subjectId" in
      (select i."id" from "Invitation" i where i."orgId" = :org and i."membershipId" = :member)`,
    archive: { not: "the hash of an invitation's link; the invitation itself is in" },
    ending: [{ remove: "true" }],
  },
  // Invitations that the person sent to others are the organization's, and stay good.
  Invitation: {
    of: "member",
    mine,
    archive: {
      reads: { title: "How you were invited", facts: { sentAt: "Sent", acceptedAt: "Accepted" } },
    },
    ending: [{ remove: "true" }],
  },
  Seat: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: {
      reads: { title: "Where you sat", facts: { session: "Session", group: "Group" } },
      with: {
        session: `(select s."title" from "Session" s where s."orgId" = t."orgId" and s."id" = t."sessionId")`,
        group: `(select g."number" from "Group" g where g."orgId" = t."orgId" and g."id" = t."groupId")`,
      },
    },
    ending: [
      {
        remove: `"sessionId" in (select s."id" from "Session" s where s."orgId" = :org and s."startsAt" > :now)`,
      },
    ],
  },
  Attendance: {
    of: "member",
    mine: `"participationId" in ${myParts}`,
    archive: {
      reads: { title: "When you were there", facts: { session: "Session", status: "You were" } },
      with: {
        session: `(select s."title" from "Session" s where s."orgId" = t."orgId" and s."id" = t."sessionId")`,
      },
    },
    ending: [
      {
        remove: `"sessionId" in (select s."id" from "Session" s where s."orgId" = :org and s."startsAt" > :now)`,
      },
    ],
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
  // Append-only: what was done stays, by a membership that has no name any more.
  AuditEvent: {
    of: "member",
    mine: '"actorId" = :member',
    archive: { byFunction: true },
    keeps: {
      action: "the name of a command: not a word of the person's",
      subjectType: "the name of a table: not a word of the person's",
      network: "of a request, cut to what a provider hands out to many; events cannot be changed",
      device: "the kind of device of a request; events cannot be changed",
    },
  },
  RosterImport: {
    of: "member",
    mine: '"uploadedById" = :member',
    archive: { not: "lists of other people, uploaded for the organization" },
    ending: [{ set: { fileName: "'roster.csv'" } }, { sql: withoutTheirRows() }],
    keeps: { mapping: "which column of a list holds what", summary: "how many rows of a list were taken" },
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

/** Uploaded lists keep every row as the file had it: those with an address of the person's go, and decisions about them. */
function withoutTheirRows(): string {
  const words = (text: string) => `regexp_split_to_array(lower(${text}), '[\\s<>,;:()"]+')`;
  return `update "RosterImport" t set
    "table" = case when t."table" ? 'rows' then jsonb_set(t."table", '{rows}', coalesce((
      select jsonb_agg(r.value order by r.ordinality) from jsonb_array_elements(t."table" -> 'rows') with ordinality r
      where not exists (select from jsonb_array_elements_text(r.value -> 'cells') c where ${words("c")} && :addresses)), '[]'))
      else t."table" end,
    "decisions" = coalesce((select jsonb_object_agg(d.key, d.value) from jsonb_each(t."decisions") d
      where not ${words("d.key")} && :addresses), '{}')
    where t."orgId" = :org and exists (
      select from unnest(:addresses) a where position(a in lower(t."table"::text || t."decisions"::text)) > 0)`;
}
