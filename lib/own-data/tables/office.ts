import { type Declared, myParts } from "./declare";

const mine = '"membershipId" = :member';

/** What was done about a person, and by them, to run an organization. */
export const ofTheOffice: Record<string, Declared> = {
  RequestKey: {
    of: "member",
    mine,
    archive: { not: "how often a form was sent, for a week; says nothing of the person" },
    ending: [{ remove: "true" }],
  },
  Notice: {
    of: "member",
    mine,
    archive: {
      reads: { title: "What you were told", facts: { template: "What", createdAt: "Told", readAt: "Read" } },
    },
    ending: [{ remove: "true" }],
  },
  Reminder: {
    of: "member",
    mine,
    archive: { not: "that you were reminded of an evening or a meeting, for a week after it" },
    ending: [{ remove: "true" }],
  },
  AccessLink: {
    of: "member",
    mine: `("kind" = 'invitation' and "subjectId" in
        (select i."id" from "Invitation" i where i."orgId" = :org and i."membershipId" = :member))
      or ("kind" = 'pulse' and "subjectId" in (select u."id" from "Pulse" u where u."orgId" = :org and u."membershipId" = :member))
      or ("kind" = 'calendar' and "subjectId" in ${myParts})
      or ("kind" = 'prompt' and "subjectId" in (select k."id" from "PromptAsk" k where k."orgId" = :org and k."participationId" in ${myParts}))
      or ("kind" = 'rsvp' and "subjectId" in (select r."id" from "Rsvp" r where r."orgId" = :org and r."participationId" in ${myParts}))`,
    archive: {
      not: "hashes of links: of an invitation, of a calendar, of a prompt, of a question whether they come, or whether they were glad they came",
    },
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
  Application: {
    of: "address",
    mine: '"email" = any(:addresses)',
    archive: {
      byFunction: true,
      reads: { title: "What you applied for", facts: { role: "As", state: "Now", createdAt: "Sent" } },
    },
    ending: [
      {
        sql: `delete from "AccessLink" l using "Application" t where t."email" = any(:addresses)
          and l."orgId" = t."orgId" and l."kind" = 'application' and l."subjectId" = t."id"`,
      },
      { remove: "true" },
    ],
  },
  // What they wrote to a public recap goes with it, and out of the recap.
  AdditionSender: {
    of: "address",
    mine: '"email" = any(:addresses)',
    archive: { not: "kept for a week, to mail them their own link" },
    ending: [
      {
        sql: `delete from "AccessLink" l using "AdditionSender" t where t."email" = any(:addresses)
          and l."orgId" = t."orgId" and l."kind" = 'addition' and l."subjectId" = t."additionId"`,
      },
      {
        sql: `delete from "Addition" a using "AdditionSender" t where t."email" = any(:addresses)
          and a."orgId" = t."orgId" and a."id" = t."additionId"`,
      },
      { remove: "true" },
    ],
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
