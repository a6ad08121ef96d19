import type pg from "pg";

/** Tables that are neither keyed by organization nor by person, each with the reason. */
export const tablesApart: Record<string, string> = {
  Organization: "the tenant itself: its id is what the others call orgId",
  User: "the person itself: its id is what the others call userId",
  AuthAccount: "sign-in, before there is a context: the system role alone",
  AuthSession: "sign-in, before there is a context: the system role alone",
  AuthToken: "sign-in, before there is a context: the system role alone",
  Outbox: "insert-only for the restricted role; the relay reads it in one order for all",
  MailDelivery: "the mailer's own record, about addresses: the system role alone",
  LocalMail: "mail kept on this machine in development: the system role alone",
  _prisma_migrations: "the migrations' own record, read by whoever migrates",
};

/** Unique across all organizations or people, each with the reason: such an index tells that a value exists elsewhere. */
export const uniqueEverywhere: Record<string, string> = {
  Organization_slug_key: "a slug is an address, public by nature",
  User_email_key: "one person an address; only sign-in asks",
  UserEmail_email_key: "one person an address; only sign-in and the proof of a mailbox ask",
  AddressChange_cancelHash_key: "a hash of a secret, looked up before there is a context",
  AuthAccount_provider_providerAccountId_key: "only sign-in asks",
  AuthSession_sessionToken_key: "a hash of a secret, looked up before there is a context",
  AuthToken_linkHash_key: "a hash of a secret, looked up before there is a context",
  CalendarFeed_tokenHash_key: "a hash of a secret, looked up before there is a context",
  AccessLink_tokenHash_key: "a hash of a secret, looked up before there is a context",
  MailDelivery_messageId_key: "a mail is sent once; made of ids, only the mailer asks",
  LocalMail_messageId_key: "a mail is kept once; only the mailer asks",
};

const tables = `
  select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'orgId' and not a.attisdropped) as tenant,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'userId' and not a.attisdropped) as personal,
    (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary) as key
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

const policies = `
  select c.relname as "table", p.polname as name, p.polpermissive as permissive, p.polcmd = '*' as every,
    array(select coalesce(r.rolname, 'public') from unnest(p.polroles) o left join pg_roles r on r.oid = o)::text[] as roles,
    coalesce(pg_get_expr(p.polqual, p.polrelid), '') as using, coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as checks
  from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace`;

type Table = {
  name: string;
  enabled: boolean;
  forced: boolean;
  tenant: boolean;
  personal: boolean;
  key: string | null;
};
type Policy = {
  table: string;
  name: string;
  permissive: boolean;
  every: boolean;
  roles: string[];
  using: string;
  checks: string;
};

const bound = (policy: Policy, column: string, setting: string): boolean =>
  [policy.using, policy.checks].every((text) =>
    text.startsWith(`("${column}" = ( SELECT ${setting}() AS ${setting}))`),
  );

function problemsOf(table: Table, own: Policy[]): string[] {
  const found: string[] = [];
  const forApp = own.filter(({ roles }) => !roles.includes("council_system") || roles.length > 1);
  if (table.name !== "_prisma_migrations" && !(table.enabled && table.forced))
    found.push("has no forced row-level security");
  for (const { name, roles } of own)
    if (roles.includes("public")) found.push(`has a policy for everybody: ${name}`);
  if (table.name in tablesApart) return found;
  if (table.tenant) {
    if (table.key !== "orgId") found.push("has no primary key that starts with orgId");
    if (!forApp.some((each) => !each.permissive && each.every && bound(each, "orgId", "app_org")))
      found.push("has no restrictive policy on orgId");
  } else if (table.personal) {
    if (table.key !== "userId") found.push("has no primary key that starts with userId");
    if (forApp.length === 0 || !forApp.every((each) => bound(each, "userId", "app_user")))
      found.push("has a policy that is not the person's own");
  } else found.push("has neither orgId nor userId");
  return found;
}

/** Every table stands behind its wall, or on the short list. */
export async function tableProblems(client: pg.Client): Promise<string[]> {
  const all = (await client.query<Table>(tables)).rows;
  const policed = (await client.query<Policy>(policies)).rows;
  const stale = Object.keys(tablesApart).filter((name) => !all.some((table) => table.name === name));
  return [
    ...all.flatMap((table) =>
      problemsOf(
        table,
        policed.filter((policy) => policy.table === table.name),
      ).map((what) => `${table.name} ${what}`),
    ),
    ...stale.map((name) => `${name} stands on the short list, but there is no such table`),
  ];
}
