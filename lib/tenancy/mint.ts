import "server-only";
import { hashToken, linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { OrgRole } from "@/lib/db/generated/enums";
import { askOutside } from "@/lib/db/raw";
import { system } from "@/lib/db/unit";
import type { LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";
import { fromJob, type Origin } from "@/lib/tenancy/origin";

// The one place that makes contexts. A person's comes from the session's token, in one statement, on every request: a
// role taken away is gone with the next click.

/** Who this session token belongs to, or null. */
export async function mintUser(sessionToken: string, origin: Origin = fromJob): Promise<UserContext | null> {
  const rows = await askOutside<
    { user_id: string; name: string | null; email: string; time_zone: string | null }[]
  >`select * from resolve_user(${hashToken(sessionToken)}, ${now()})`;
  const row = rows[0];
  if (!row) return null;
  return {
    kind: "user",
    userId: row.user_id,
    name: row.name,
    email: row.email,
    timeZone: row.time_zone,
    origin,
  } as UserContext;
}

type OrgRow = {
  org_id: string;
  slug: string;
  org_name: string;
  accent: string;
  org_time_zone: string;
  membership_id: string;
  role: OrgRole;
  user_id: string;
  name: string;
  time_zone: string;
};

const orgContext = (row: OrgRow, origin: Origin): OrgContext =>
  ({
    kind: "org",
    orgId: row.org_id,
    slug: row.slug,
    orgName: row.org_name,
    accent: row.accent,
    orgTimeZone: row.org_time_zone,
    membershipId: row.membership_id,
    role: row.role,
    userId: row.user_id,
    name: row.name,
    timeZone: row.time_zone,
    origin,
  }) as OrgContext;

/** The membership of this session's person in the organization at `slug`, or null where there is none. */
export async function mintOrg(
  slug: string,
  sessionToken: string,
  origin: Origin = fromJob,
): Promise<OrgContext | null> {
  const rows = await askOutside<OrgRow[]>`
    select * from resolve_org(${slug}, ${hashToken(sessionToken)}, ${now()})`;
  return rows[0] ? orgContext(rows[0], origin) : null;
}

/** What a stranger's token opens, or null. */
export async function mintLink(token: string): Promise<LinkContext | null> {
  const rows = await askOutside<{ org_id: string; kind: LinkContext["link"]; subject_id: string }[]>`
    select * from resolve_link(${linkHash(token)}, ${now()})`;
  const row = rows[0];
  return row
    ? ({ kind: "link", orgId: row.org_id, link: row.kind, subjectId: row.subject_id } as LinkContext)
    : null;
}

/** A member's context without a request: for jobs and the seed, which act as somebody who has joined. */
export async function mintOrgForJob(orgId: string, membershipId: string): Promise<OrgContext | null> {
  const row = await system((tx) =>
    tx.membership.findUnique({
      where: { orgId_id: { orgId, id: membershipId }, status: "active", userId: { not: null } },
      include: { organization: true },
    }),
  );
  if (!row?.userId) return null;
  const { organization } = row;
  const member = {
    org_id: orgId,
    slug: organization.slug,
    org_name: organization.name,
    accent: organization.accent,
    org_time_zone: organization.timeZone,
    membership_id: row.id,
    role: row.role,
    user_id: row.userId,
    name: row.name,
    time_zone: organization.timeZone,
  };
  return orgContext(member, fromJob);
}

/** A person's context without a request, for the same callers. */
export async function mintUserForJob(userId: string): Promise<UserContext | null> {
  const row = await system((tx) => tx.user.findUnique({ where: { id: userId } }));
  return row
    ? ({
        kind: "user",
        userId: row.id,
        name: row.name,
        email: row.email,
        timeZone: row.timeZone,
        origin: fromJob,
      } as UserContext)
    : null;
}

/**
 * A person's own place in every organization they are in or have left, without a request: for the archive of what is theirs. Who
 * has left is a member like any other, whatever they were.
 */
export async function mintOwnOrgs(userId: string): Promise<{ ctx: OrgContext; left: boolean }[]> {
  const rows = await system((tx) =>
    tx.membership.findMany({
      where: { userId },
      include: { organization: true },
      orderBy: [{ organization: { name: "asc" } }, { orgId: "asc" }],
    }),
  );
  return rows.map(({ id, orgId, name, role, status, organization }) => {
    const left = status !== "active";
    const member = {
      ...{ org_id: orgId, slug: organization.slug, org_name: organization.name, accent: organization.accent },
      ...{ org_time_zone: organization.timeZone, time_zone: organization.timeZone },
      ...{ membership_id: id, role: left ? "member" : role, user_id: userId, name },
    };
    return { ctx: orgContext(member, fromJob), left };
  });
}
