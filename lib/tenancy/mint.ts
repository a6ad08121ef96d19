import "server-only";
import { readNoticesToken } from "@/lib/auth/links";
import { hashToken, linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { OrgRole } from "@/lib/db/generated/enums";
import { askOutside } from "@/lib/db/raw";
import { system } from "@/lib/db/unit";
import type { LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";
import { fromJob, type Origin } from "@/lib/tenancy/origin";

// The one place that makes contexts. A person's comes from the session's token, in one statement, on every request: a
// role taken away is gone with the next click.

/** A person, and when their session was last seen. */
type SeenUser = { context: UserContext; seenAt: Date };

/** Who this session token belongs to, or null; the same with when it was last seen. */
export async function readUser(sessionToken: string, origin: Origin = fromJob): Promise<SeenUser | null> {
  const rows = await askOutside<
    {
      user_id: string;
      name: string | null;
      email: string;
      time_zone: string | null;
      seen_at: Date;
      portrait_at: Date | null;
    }[]
  >`select * from resolve_user(${hashToken(sessionToken)}, ${now()})`;
  const row = rows[0];
  if (!row) return null;
  const context = {
    kind: "user",
    userId: row.user_id,
    name: row.name,
    email: row.email,
    timeZone: row.time_zone,
    portraitAt: row.portrait_at,
    origin,
  } as UserContext;
  return { context, seenAt: row.seen_at };
}

/** Who this session token belongs to, or null. */
export const mintUser = async (sessionToken: string): Promise<UserContext | null> =>
  (await readUser(sessionToken))?.context ?? null;

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
  logo_id: string | null;
  portrait_id: string | null;
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
    logoId: row.logo_id,
    portraitId: row.portrait_id,
    origin,
  }) as OrgContext;

/** Why somebody who belongs to an organization does not come in by the way they signed in, or with the addresses they have. */
export type Barred = {
  orgName: string;
  slug: string;
  why: "method" | "domain";
  /** Ways that let in; empty: any. */
  methods: string[];
  domains: string[];
};

type DoorRow = OrgRow & {
  seen_at: Date;
  methods: string[];
  domains: string[];
  method_fits: boolean;
  domain_fits: boolean;
  unread: number;
};
type Door = { seenAt: Date } & (
  | {
      context: OrgContext;
      /** How much is new in the member's inbox. */
      unread: number;
      barred: null;
    }
  | { context: null; barred: Barred }
);

/**
 * The door of the organization at `slug` for this session, in one statement: the membership, or why it does not open; null for
 * whom there is no such organization.
 */
export async function readDoor(
  slug: string,
  sessionToken: string,
  origin: Origin = fromJob,
): Promise<Door | null> {
  const rows = await askOutside<DoorRow[]>`
    select * from resolve_org(${slug}, ${hashToken(sessionToken)}, ${now()})`;
  const row = rows[0];
  if (!row) return null;
  const { seen_at: seenAt, methods, domains, org_name: orgName } = row;
  const { unread } = row;
  if (row.method_fits && row.domain_fits)
    return { seenAt, context: orgContext(row, origin), unread, barred: null };
  const why = row.method_fits ? "domain" : "method";
  return { seenAt, context: null, barred: { orgName, slug: row.slug, why, methods, domains } };
}

/** The membership of this session's person in the organization at `slug`, or null where there is none that lets them in. */
export const mintOrg = async (slug: string, sessionToken: string): Promise<OrgContext | null> =>
  (await readDoor(slug, sessionToken))?.context ?? null;

/** What a stranger's token opens, or null. */
export async function mintLink(token: string): Promise<LinkContext | null> {
  const rows = await askOutside<{ org_id: string; kind: LinkContext["link"]; subject_id: string }[]>`
    select * from resolve_link(${linkHash(token)}, ${now()})`;
  const row = rows[0];
  return row
    ? ({ kind: "link", orgId: row.org_id, link: row.kind, subjectId: row.subject_id } as LinkContext)
    : null;
}

/** What the secret address of a subscribed calendar opens: a person's own, or a cohort's; null for any other. */
export async function mintCalendar(token: string): Promise<LinkContext | null> {
  const rows = await askOutside<{ user_id: string }[]>`select * from resolve_feed(${linkHash(token)})`;
  const userId = rows[0]?.user_id;
  if (userId) return { kind: "link", orgId: "", link: "feed", subjectId: userId } as LinkContext;
  const link = await mintLink(token);
  return link?.link === "calendar" ? link : null;
}

/** What the link in a mail's foot opens: one person's choice about one kind of mail; null for what this server never wrote. */
export function mintNotices(token: string): LinkContext | null {
  const read = readNoticesToken(token);
  if (!read) return null;
  const { userId, kind } = read;
  return { kind: "link", orgId: "", link: "notices", subjectId: userId, about: kind } as LinkContext;
}

/** What strangers find at a program's public address, or null where nothing is published. */
export async function mintProgram(orgSlug: string, programSlug: string): Promise<LinkContext | null> {
  const rows = await askOutside<{ org_id: string; program_id: string }[]>`
    select * from resolve_program(${orgSlug}, ${programSlug})`;
  const row = rows[0];
  return row
    ? ({ kind: "link", orgId: row.org_id, link: "program", subjectId: row.program_id } as LinkContext)
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
    logo_id: organization.logoId,
    portrait_id: row.portraitId,
  };
  return orgContext(member, fromJob);
}

/** A person's context without a request, for the same callers. */
export async function mintUserForJob(userId: string): Promise<UserContext | null> {
  const row = await system((tx) =>
    tx.user.findUnique({ where: { id: userId }, include: { picture: { select: { createdAt: true } } } }),
  );
  return row
    ? ({
        kind: "user",
        userId: row.id,
        name: row.name,
        email: row.email,
        timeZone: row.timeZone,
        portraitAt: row.picture?.createdAt ?? null,
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
      ...{ logo_id: null, portrait_id: null },
    };
    return { ctx: orgContext(member, fromJob), left };
  });
}
