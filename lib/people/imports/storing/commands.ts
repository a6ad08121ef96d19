import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/id";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import type { Planned } from "@/lib/people/imports/storing/rules";
import type { ImportCohort } from "@/lib/people/imports/uploads/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** So many people are written in one statement: enough to be quick, few enough to say how far it has come. */
const PORTION = 1_000;

/**
 * Writes people in at most five statements for each thousand. Whoever calls holds the locks that keep the plan true. Of somebody
 * known only what the organization says about them is written. `report` hears which share is done.
 */
export async function storePeople(
  tx: Tx,
  ctx: OrgContext,
  cohort: ImportCohort | null,
  { added, changed }: { added: readonly Planned[]; changed: readonly Planned[] },
  report: (share: number) => void = () => {},
): Promise<void> {
  const all = added.length + changed.length;
  if (all >= MANY) manyRowsWritten();
  let done = 0;
  for (const portion of portionsOf(added)) {
    await insertMemberships(tx, ctx, portion);
    // This connection may have planned to check foreign keys by reading a small table whole, which it is no longer.
    if (done === 0) await tx.$executeRaw`discard plans`;
    await insertContacts(tx, ctx, portion);
    await storeParts(tx, ctx, cohort, portion);
    done += portion.length;
    report(done / all);
  }
  for (const portion of portionsOf(changed)) {
    await updateMemberships(tx, ctx, portion);
    await storeParts(tx, ctx, cohort, portion);
    done += portion.length;
    report(done / all);
  }
}

async function storeParts(
  tx: Tx,
  ctx: OrgContext,
  cohort: ImportCohort | null,
  people: readonly Planned[],
): Promise<void> {
  await storeAnswers(tx, ctx, people);
  if (cohort) await storeParticipations(tx, ctx, cohort, people);
}

function* portionsOf(people: readonly Planned[]): Generator<readonly Planned[]> {
  for (let at = 0; at < people.length; at += PORTION) yield people.slice(at, at + PORTION);
}

const rowsOf = (rows: Prisma.InputJsonValue[]): string => JSON.stringify(rows);

const membershipRow = ({ membershipId, person }: Planned) => ({
  id: membershipId,
  name: person.name,
  firstName: person.firstName,
  title: person.title,
  employer: person.employer,
  years: person.yearsOfExperience,
  topics: person.topics,
  timeZone: person.timeZone,
  linkedIn: person.linkedIn,
});

async function insertMemberships(tx: Tx, ctx: OrgContext, people: readonly Planned[]): Promise<void> {
  const stored = await tx.$executeRaw`
    insert into "Membership" ("orgId", "id", "name", "firstName", "title", "employer", "yearsOfExperience", "topics",
      "timeZone", "linkedIn", "createdAt")
    select ${ctx.orgId}::uuid, r."id", r."name", r."firstName", r."title", r."employer", r."years", r."topics",
      r."timeZone", r."linkedIn", ${now()}
    from jsonb_to_recordset(${rowsOf(people.map(membershipRow))}::jsonb) as r("id" uuid, "name" text, "firstName" text,
      "title" text, "employer" text, "years" int, "topics" text[], "timeZone" text, "linkedIn" text)`;
  expectAll(stored, people.length);
}

async function insertContacts(tx: Tx, ctx: OrgContext, people: readonly Planned[]): Promise<void> {
  const rows = people.map(({ membershipId, person }) => ({ id: newId(), membershipId, email: person.email }));
  const stored = await tx.$executeRaw`
    insert into "MemberContact" ("orgId", "id", "membershipId", "email")
    select ${ctx.orgId}::uuid, r."id", r."membershipId", r."email"
    from jsonb_to_recordset(${rowsOf(rows)}::jsonb) as r("id" uuid, "membershipId" uuid, "email" text)`;
  expectAll(stored, rows.length);
}

async function updateMemberships(tx: Tx, ctx: OrgContext, people: readonly Planned[]): Promise<void> {
  const stored = await tx.$executeRaw`
    update "Membership" m set "name" = r."name", "firstName" = r."firstName", "title" = r."title",
      "employer" = r."employer", "yearsOfExperience" = r."years", "topics" = r."topics", "timeZone" = r."timeZone",
      "linkedIn" = r."linkedIn"
    from jsonb_to_recordset(${rowsOf(people.map(membershipRow))}::jsonb) as r("id" uuid, "name" text, "firstName" text,
      "title" text, "employer" text, "years" int, "topics" text[], "timeZone" text, "linkedIn" text)
    where m."orgId" = ${ctx.orgId}::uuid and m."id" = r."id"`;
  expectAll(stored, people.length);
}

async function storeAnswers(tx: Tx, ctx: OrgContext, people: readonly Planned[]): Promise<void> {
  const rows = people.flatMap(({ membershipId, person }) =>
    person.organizerOnly.map(({ question, answer }) => ({ id: newId(), membershipId, question, answer })),
  );
  if (rows.length === 0) return;
  const stored = await tx.$executeRaw`
    insert into "IntakeAnswer" ("orgId", "id", "membershipId", "question", "answer")
    select ${ctx.orgId}::uuid, r."id", r."membershipId", r."question", r."answer"
    from jsonb_to_recordset(${rowsOf(rows)}::jsonb) as r("id" uuid, "membershipId" uuid, "question" text, "answer" text)
    on conflict ("orgId", "membershipId", "question") do update set "answer" = excluded."answer"`;
  expectAll(stored, rows.length);
}

async function storeParticipations(
  tx: Tx,
  ctx: OrgContext,
  { id, defaultCapacity }: ImportCohort,
  people: readonly Planned[],
): Promise<void> {
  const rows = people.map(({ membershipId, person }) => ({
    id: newId(),
    membershipId,
    role: person.role,
    capacity: person.capacity === "default" ? defaultCapacity : person.capacity,
    appliedAt: person.appliedAt,
  }));
  if (rows.length === 0) return;
  const stored = await tx.$executeRaw`
    insert into "Participation" ("orgId", "id", "cohortId", "membershipId", "role", "capacity", "appliedAt", "createdAt")
    select ${ctx.orgId}::uuid, r."id", ${id}::uuid, r."membershipId", r."role", r."capacity", r."appliedAt", ${now()}
    from jsonb_to_recordset(${rowsOf(rows)}::jsonb) as r("id" uuid, "membershipId" uuid, "role" "ParticipationRole",
      "capacity" int, "appliedAt" timestamptz)
    on conflict ("orgId", "cohortId", "membershipId") do update set "role" = excluded."role",
      "capacity" = excluded."capacity", "appliedAt" = coalesce(excluded."appliedAt", "Participation"."appliedAt")`;
  expectAll(stored, rows.length);
}

/** Nothing is acknowledged that was not stored: a row the policies hide would be passed over in silence. */
function expectAll(stored: number, wanted: number): void {
  if (stored !== wanted) throw new Error(`An import stored ${stored} rows instead of ${wanted}.`);
}
