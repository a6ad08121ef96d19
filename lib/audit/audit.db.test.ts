import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { auditPage, auditSlice } from "@/lib/audit/queries";
import { type AuditFilter, auditFilterSchema } from "@/lib/audit/schema";
import { Prisma } from "@/lib/db/generated/client";
import { withClient } from "@/lib/db/migrate";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withOrg } from "@/lib/db/unit";
import { editOrganization } from "@/lib/organizations/commands";
import type { OrgContext } from "@/lib/tenancy/context";

let world: World;

beforeAll(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
});

const filter = (some: Partial<AuditFilter>): AuditFilter => ({
  ...auditFilterSchema.parse({}),
  ...some,
});
const look = { name: "Renamed", accent: "#8a4b2d", timeZone: "Europe/Paris" };

/** Events a minute apart, by the owner and the organizer in turn. */
const fill = (count: number) =>
  system(
    (tx) => tx.$executeRaw`
      insert into "AuditEvent" ("orgId", "id", "actorId", "action", "subjectType", "subjectId", "at")
      select ${world.orgId}::uuid, gen_random_uuid(),
        case when n % 2 = 0 then ${world.people.owner.membershipId} else ${world.people.organizer.membershipId} end::uuid,
        case when n % 5 = 0 then 'proposePairing' else 'editSession' end,
        case when n % 5 = 0 then 'Pairing' else 'Session' end, gen_random_uuid(),
        '2026-01-01T05:00:00Z'::timestamptz + n * interval '1 minute'
      from generate_series(1, ${count}::int) n`,
    { timeout: 60_000 },
  );

describe("an event", () => {
  it("says from where it came, without saying who", async () => {
    const phone = { ...world.contexts.owner, origin: { network: "203.0.113.0/24", device: "phone" } };
    await editOrganization(phone as OrgContext, look);
    const { events } = await auditPage(world.contexts.owner, filter({ action: "editOrganization" }));
    expect(events[0]).toMatchObject({
      actor: { name: `owner ${world.mark}` },
      did: "changed the organization’s settings",
      from: "a phone, network 203.0.113.0/24",
    });
    await editOrganization(world.contexts.owner, look);
    const later = await auditPage(world.contexts.owner, filter({ action: "editOrganization" }));
    expect(later.events[0]?.from).toBe("the server itself");
  });
});

describe("append-only", () => {
  const forge = (tx: Tx) =>
    tx.$executeRaw`insert into "AuditEvent" ("orgId", "id", "actorId", "action", "subjectType")
      values (${world.orgId}::uuid, gen_random_uuid(), ${world.people.owner.membershipId}::uuid, 'x', 'y')`;
  const grants = ["update", "delete", "truncate"] as const;

  it("nobody writes an event in somebody else's name", async () => {
    await expect(withOrg(world.contexts.organizer, forge)).rejects.toThrow();
    expect(await withOrg(world.contexts.owner, forge)).toBe(1);
  });

  it("neither role may change, delete or empty", async () => {
    const statements = {
      update: `update "AuditEvent" set "action" = 'nothing'`,
      delete: `delete from "AuditEvent"`,
      truncate: `truncate "AuditEvent"`,
    };
    for (const grant of grants) {
      const work = (tx: Tx) => tx.$executeRaw(Prisma.raw(statements[grant]));
      await expect(withOrg(world.contexts.owner, work), grant).rejects.toThrow(/permission denied/);
      await expect(system(work), grant).rejects.toThrow(/permission denied/);
    }
  });

  it("the operator can delete an organization all the same, and a person with events stays", async () => {
    const scratch = await scratchDatabase();
    try {
      await withClient(scratch.adminUrl, async (client) => {
        await client.query("begin");
        const org = "0199b4a1-0000-7000-8000-000000000001";
        const member = "0199b4a1-0000-7000-8000-000000000002";
        await client.query(`insert into "Organization" (id, slug, name) values ('${org}', 'gone', 'Gone')`);
        await client.query(
          `insert into "Membership" ("orgId", id, name) values ('${org}', '${member}', 'Somebody')`,
        );
        await client.query(`insert into "AuditEvent" ("orgId", id, "actorId", action, "subjectType")
          values ('${org}', gen_random_uuid(), '${member}', 'createOrganization', 'Organization')`);
        await client.query("savepoint before");
        const one = client.query(`delete from "Membership" where id = '${member}'`);
        await expect(one).rejects.toThrow(/AuditEvent_orgId_actorId_fkey/);
        await client.query("rollback to before");
        // As a managed Postgres has it: the owner of the tables is no superuser, and the policies are forced on it too.
        await client.query(
          "create role owner_without_rights; grant council_app, council_system to owner_without_rights",
        );
        for (const table of ["Organization", "AuditEvent", "Membership"])
          await client.query(`alter table "${table}" owner to owner_without_rights`);
        await client.query("set role council_system");
        await client.query(`delete from "Organization" where id = '${org}'`);
        await client.query("reset role");
        const left = await client.query(`select from "AuditEvent" where "orgId" = '${org}'`);
        expect(left.rowCount).toBe(0);
        await client.query("rollback");
      });
    } finally {
      await scratch.drop();
    }
  });
});

describe("the owner's page", () => {
  it("goes through everything once, newest first, and back again", async () => {
    await fill(120);
    const seen: string[] = [];
    let page = await auditPage(world.contexts.owner, filter({ subjectType: "Session" }));
    for (;;) {
      seen.push(...page.events.map(({ id }) => id));
      if (!page.after) break;
      page = await auditPage(world.contexts.owner, filter({ subjectType: "Session", after: page.after }));
    }
    expect(seen).toHaveLength(96);
    expect(new Set(seen).size).toBe(96);
    const back = await auditPage(
      world.contexts.owner,
      filter({ subjectType: "Session", before: page.before }),
    );
    expect(back.events.map(({ id }) => id)).toEqual(seen.slice(0, 50));
    expect(back.before).toBeNull();
    expect(await auditSlice(world.contexts.owner, filter({ subjectType: "Session" }), null)).toHaveLength(96);
  });

  it("filters by name, by days in the reader's zone, by action", async () => {
    const ctx = { ...world.contexts.owner, timeZone: "America/New_York" };
    const count = async (some: Partial<AuditFilter>) =>
      (await auditSlice(ctx, filter({ from: "2026-01-01", to: "2026-01-01", ...some }), null)).length;
    expect(await count({})).toBe(120);
    expect(await count({ from: "2026-01-02", to: "2026-01-02" })).toBe(0);
    expect(await count({ search: "organizer" })).toBe(60);
    expect(await count({ action: "proposePairing" })).toBe(24);
    expect(await count({ actorId: world.people.owner.membershipId, action: "proposePairing" })).toBe(12);
  });
});

describe("a hundred thousand events", () => {
  it("are paged through by an index, whatever is asked", async () => {
    await fill(100_000);
    await withClient(process.env.DATABASE_ADMIN_URL ?? "", (client) => client.query('analyze "AuditEvent"'));
    const asked: [string, string][] = [
      ["everything", ""],
      ["a person", `and e."actorId" = '${world.people.owner.membershipId}'`],
      ["an action", `and e."action" = 'proposePairing'`],
      ["a kind", `and e."subjectType" = 'Pairing'`],
      ["days", `and e."at" >= '2026-02-01' and e."at" < '2026-02-02'`],
      ["the next page", `and (e."at", e."id") < ('2026-02-01'::timestamptz, '${world.orgId}'::uuid)`],
    ];
    for (const [what, condition] of asked) {
      const plan = await withOrg(world.contexts.owner, (tx) =>
        tx.$queryRawUnsafe<Record<string, string>[]>(
          `explain select * from "AuditEvent" e where e."orgId" = '${world.orgId}' ${condition}
            order by e."at" desc, e."id" desc limit 51`,
        ),
      );
      const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
      expect(text, what).toMatch(/Index Scan Backward using "AuditEvent_orgId_/);
      expect(text, what).not.toMatch(/Seq Scan|Sort/);
    }
  });
});
