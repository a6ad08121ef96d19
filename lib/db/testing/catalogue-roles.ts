import type pg from "pg";
import { tablesApart } from "@/lib/db/testing/catalogue-tables";

/** Asked before a unit of work opens; each answers only to a secret, or tells what is public. */
const forEverybody = ["resolve_user", "resolve_org", "resolve_link", "resolve_program", "resolve_feed"];

const definers = `
  select p.proname as name, r.rolname as owner, coalesce(array_to_string(p.proconfig, ';'), '') as config, p.prosrc as source,
    p.prorettype = 'trigger'::regtype as trigger,
    p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0 and a.privilege_type = 'EXECUTE')
      as everybody
  from pg_proc p join pg_roles r on r.oid = p.proowner
  where p.prosecdef and p.pronamespace in (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')`;

/** Each line is a problem, if there is one. */
const roleProblemsSql = `
  select format('%s may bypass row-level security', rolname) as problem from pg_roles
    where rolname in ('council_app', 'council_system') and (rolsuper or rolbypassrls)
  union all select format('%s may log in or make roles and databases', rolname) from pg_roles
    where rolname in ('council_app', 'council_system') and (rolcanlogin or rolcreaterole or rolcreatedb or rolreplication)
  union all select format('council_app is a member of %s', g.rolname) from pg_auth_members m
    join pg_roles g on g.oid = m.roleid where m.member = 'council_app'::regrole
  union all select format('council_system is a member of %s', g.rolname) from pg_auth_members m
    join pg_roles g on g.oid = m.roleid where m.member = 'council_system'::regrole
  union all select format('council_app owns %s', coalesce(c.relname, d.objid::text)) from pg_shdepend d
    left join pg_class c on c.oid = d.objid and d.classid = 'pg_class'::regclass
    where d.refclassid = 'pg_authid'::regclass and d.refobjid = 'council_app'::regrole and d.deptype = 'o'
      and (d.dbid = 0 or d.dbid = (select oid from pg_database where datname = current_database()))
  union all select format('%s owns the table %s', 'council_system', c.relname) from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relowner = 'council_system'::regrole
  union all select format('council_app may enter the schema %s', n.nspname) from pg_namespace n
    where n.nspname not in ('public', 'information_schema', 'pg_catalog') and n.nspname !~ '^pg_(toast|temp)'
      and (has_schema_privilege('council_app', n.oid, 'usage') or has_schema_privilege('council_app', n.oid, 'create'))
  union all select format('%s may create in the schema public', r) from unnest(array['council_app', 'council_system']) r
    where has_schema_privilege(r, 'public', 'create')
  union all select format('council_app may empty or alter around %s', c.relname) from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (has_table_privilege('council_app', c.oid, 'truncate') or has_table_privilege('council_app', c.oid, 'trigger')
        or has_table_privilege('council_app', c.oid, 'references'))
  union all select format('council_app may reach %s', c.relname) from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
      and (has_table_privilege('council_app', c.oid, 'select, update, delete')
        or has_any_column_privilege('council_app', c.oid, 'select, update')
        or (has_table_privilege('council_app', c.oid, 'insert') and c.relname <> 'Outbox'))
  union all select format('%s looks past the policies of its reader', c.relname) from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm', 'f')
      and not (c.relkind = 'v' and coalesce('security_invoker=true' = any(c.reloptions), false))
  union all select format('everybody may read %s', c.relname) from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and a.grantee = 0`;

/** Tables on the short list that are not the tenant or the person itself. */
const ofTheSystem = Object.keys(tablesApart).filter((name) => name !== "Organization" && name !== "User");

type Definer = {
  name: string;
  owner: string;
  config: string;
  source: string;
  trigger: boolean;
  everybody: boolean;
};

function definerProblems({ name, owner, config, source, trigger, everybody }: Definer): string[] {
  const open = forEverybody.includes(name);
  return [
    owner === "council_system" ? "" : `${name} runs as ${owner}, not as council_system`,
    config === "search_path=public, pg_temp" ? "" : `${name} has no pinned search_path`,
    everybody && !open ? `${name} may be called by everybody` : "",
    // A trigger is bound to the row that its caller was let change.
    open || trigger || /\bapp_(org|user|membership|link)\(/.test(source)
      ? ""
      : `${name} is not bound to who is asking`,
  ].filter(Boolean);
}

/** Who may look past a policy, and how narrowly. */
export async function roleProblems(client: pg.Client): Promise<string[]> {
  const functions = (await client.query<Definer>(definers)).rows;
  const roles = (await client.query<{ problem: string }>(roleProblemsSql, [ofTheSystem])).rows;
  return [...functions.flatMap(definerProblems), ...roles.map(({ problem }) => problem)];
}
