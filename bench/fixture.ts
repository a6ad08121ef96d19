import { randomBytes } from "node:crypto";
import type pg from "pg";
import { sessionCookieName } from "@/lib/auth/cookies";
import { hashToken } from "@/lib/auth/secret";

export type Viewer = "organizer" | "mentor" | "mentee";

/** What the pages are addressed by, found in the demo organization, and a signed-in browser's cookie for each viewer. */
export type Fixture = {
  slug: string;
  programId: string;
  cohortId: string;
  /** The next session to come. */
  sessionId: string;
  /** The last past one, with its groups, points and recap. */
  pastSessionId: string;
  recapId: string;
  promptId: string;
  /** The first session of the program's plan. */
  programSessionId: string;
  /** The latest draft of all pairs. */
  draftId: string;
  cookies: Record<Viewer, string>;
};

export type DemoOrganization = { orgId: string; slug: string };

export async function demoOrganization(client: pg.Client): Promise<DemoOrganization> {
  return one<DemoOrganization>(client, `select "id" as "orgId", "slug" from "Organization"`);
}

/** Reads the fixture from a database that holds the demo organization, and signs its viewers in. */
export async function readFixture(client: pg.Client, { orgId, slug }: DemoOrganization): Promise<Fixture> {
  const cohort = await one<{ programId: string; cohortId: string }>(
    client,
    `select "programId", "id" as "cohortId" from "Cohort" where "orgId" = $1 and "status" = 'active'`,
    orgId,
  );
  const id = async (sql: string, ...values: string[]) =>
    (await one<{ id: string }>(client, sql, ...values)).id;
  const session = `select s."id" from "Session" s where s."orgId" = $1 and s."cohortId" = $2`;
  const pastSessionId = await id(
    `${session} and s."startsAt" < now() and exists (select from "Recap" r where r."orgId" = s."orgId"
      and r."sessionId" = s."id" and r."status" = 'published') order by s."startsAt" desc`,
    orgId,
    cohort.cohortId,
  );
  return {
    slug,
    ...cohort,
    sessionId: await id(`${session} and s."startsAt" > now() order by s."startsAt"`, orgId, cohort.cohortId),
    pastSessionId,
    recapId: await id(
      `select "id" from "Recap" where "orgId" = $1 and "sessionId" = $2`,
      orgId,
      pastSessionId,
    ),
    promptId: await id(
      `select "id" from "Prompt" where "orgId" = $1 and "cohortId" = $2 order by "opensAt" desc`,
      orgId,
      cohort.cohortId,
    ),
    programSessionId: await id(
      `select "id" from "ProgramSession" where "orgId" = $1 and "programId" = $2 order by "position"`,
      orgId,
      cohort.programId,
    ),
    draftId: await id(
      `select "id" from "PairingDraft" where "orgId" = $1 and "cohortId" = $2 order by "number" desc`,
      orgId,
      cohort.cohortId,
    ),
    cookies: {
      organizer: await signIn(client, await organizer(client, orgId)),
      mentor: await signIn(client, await participant(client, orgId, cohort.cohortId, "mentor")),
      mentee: await signIn(client, await participant(client, orgId, cohort.cohortId, "mentee")),
    },
  };
}

const organizer = async (client: pg.Client, orgId: string) =>
  one<{ userId: string }>(
    client,
    `select "userId" from "Membership"
     where "orgId" = $1 and "status" = 'active' and "role" in ('owner', 'organizer') and "userId" is not null
     order by "role" desc, "id"`,
    orgId,
  );

const participant = async (client: pg.Client, orgId: string, cohortId: string, role: "mentor" | "mentee") =>
  one<{ userId: string }>(
    client,
    `select m."userId" from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
     where p."orgId" = $1 and p."cohortId" = $2 and p."role" = $3 and p."leftAt" is null
       and m."status" = 'active' and m."role" = 'member' and m."userId" is not null
     order by m."id"`,
    orgId,
    cohortId,
    role,
  );

/** Opens a session for a person and returns the header that a browser would send. */
async function signIn(client: pg.Client, { userId }: { userId: string }): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await client.query(
    `insert into "AuthSession" ("id", "sessionToken", "userId", "expires")
     values (gen_random_uuid(), $1, $2, now() + interval '1 day')`,
    [hashToken(token), userId],
  );
  return `${sessionCookieName()}=${token}`;
}

async function one<Row extends object>(client: pg.Client, sql: string, ...values: string[]): Promise<Row> {
  const { rows } = await client.query<Row>(sql, values);
  const [row] = rows;
  if (!row) throw new Error(`The demo organization has no row for: ${sql}`);
  return row;
}
