import { beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/lib/db/migrate";
import { tablesOf } from "@/lib/db/tables";
import type { World } from "@/lib/db/testing/world";
import { audienceText, secretsOf } from "@/lib/db/testing/world-secrets";
import { system, withOrg } from "@/lib/db/unit";
import { exportOrganization } from "@/lib/exports/organization/commands";
import { takeOutPage } from "@/lib/exports/organization/queries";
import { decisions } from "@/lib/exports/organization/rules";
import { tableFile } from "@/lib/exports/organization/schema";
import { awkwardWorld, filesOf, taken } from "@/lib/exports/organization/testing/archives";
import type { OrgContext } from "@/lib/tenancy/context";

let world: World;
let whole: Buffer;

const textOf = (zip: Uint8Array) => Object.values(filesOf(zip)).join("\n");

beforeAll(async () => {
  world = await awkwardWorld();
  whole = await taken(world.contexts.owner);
}, 60_000);

describe("what an export holds", () => {
  it("is decided for every table of an organization", async () => {
    await withClient(process.env.DATABASE_ADMIN_URL ?? "", async (client) => {
      const owned = (await tablesOf(client)).filter(
        ({ name, columns }) =>
          name === "Organization" ||
          (name !== "Outbox" && name !== "MailDelivery" && columns.some((column) => column.name === "orgId")),
      );
      expect(owned.map(({ name }) => name).filter((name) => !Object.hasOwn(decisions, name))).toEqual([]);
      const personal = owned.filter(({ name, columns }) => {
        const decision = decisions[name];
        const without = typeof decision === "object" && "without" in decision ? decision.without : [];
        return columns.some((column) => column.name === "userId" && !without.includes("userId"));
      });
      expect(personal.map(({ name }) => name)).toEqual([]);
    });
  });

  it("is what organizers may see, and nothing private, not even of the one who asks", async () => {
    const texts = textOf(whole);
    const never = ["owner's note", "organizer's note", "pair's note", "group's note", "group's answer"].map(
      (what) => audienceText(what, world.mark),
    );
    for (const { text, readers } of secretsOf(world)) {
      const mayBe = ["owner", "organizer"].every((who) => (readers as readonly string[]).includes(who));
      expect([text, texts.includes(text)]).toEqual([text, mayBe && !never.includes(text)]);
    }
    expect(filesOf(whole)[tableFile("Block")]).toBeUndefined();
    expect(texts).not.toContain(world.users.owner.userId);
  });

  it("names nobody beside a point, an addition or an endorsement who did not agree to it", async () => {
    const author = world.people.mentor.membershipId;
    const rows = (table: string) => filesOf(whole)[tableFile(table)] ?? "";
    expect(rows("Point")).toContain(world.point);
    for (const [table, who] of [
      ["Point", "authorId"],
      ["Addition", "authorId"],
      ["Endorsement", "membershipId"],
      ["AdditionEndorsement", "membershipId"],
    ] as const) {
      const lines = rows(table).trim().split("\n").filter(Boolean);
      expect(lines).not.toEqual([]);
      for (const row of lines.map((line) => JSON.parse(line)))
        if (row.credited !== true && row[who] !== null) expect(row[who]).toMatch(/^sealed:/);
    }
    expect(rows("Membership")).toContain(author);
  });

  it("is the record of what was done for an owner alone", async () => {
    await system((tx) =>
      tx.auditEvent.create({
        data: { orgId: world.orgId, action: "editOrganization", subjectType: "Organization" },
      }),
    );
    const rows = async (ctx: OrgContext) => filesOf(await taken(ctx))[tableFile("AuditEvent")];
    expect(await rows(world.contexts.organizer)).toBe("");
    expect(await rows(world.contexts.owner)).toContain("editOrganization");
  });

  it("leaves an event that its organizers are shown", async () => {
    await taken(world.contexts.organizer);
    const { past, withRecord } = await takeOutPage(world.contexts.organizer);
    expect(past[0]).toMatchObject({ name: world.contexts.organizer.name });
    expect(withRecord).toBe(false);
    const asked = (ctx: OrgContext) =>
      withOrg(ctx, (tx) => tx.$queryRaw<unknown[]>`select * from organization_exports('-infinity')`);
    expect(await asked(world.contexts.mentor)).toEqual([]);
    const other = await awkwardWorld();
    expect(await asked(other.contexts.owner)).toEqual([]);
  });

  it("is made one at a time, and ten times a day", async () => {
    const busy = await awkwardWorld();
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const first = exportOrganization(busy.contexts.owner, async () => {
      begun.resolve();
      await goOn.promise;
    });
    await begun.promise;
    await expect(taken(busy.contexts.organizer)).rejects.toMatchObject({ code: "conflict" });
    goOn.resolve();
    await first;
    for (let at = 0; at < 9; at++) await taken(busy.contexts.owner);
    await expect(taken(busy.contexts.organizer)).rejects.toThrow(/10 times in the last 24 hours/);
  });

  it("of thousands of members is handed out in small pieces", async () => {
    const { orgId, contexts } = await awkwardWorld();
    await system(
      (tx) => tx.$executeRaw`insert into "Membership" ("orgId", "id", "name", "employer")
        select ${orgId}::uuid, gen_random_uuid(), 'Member ' || i, md5(i::text) from generate_series(1, 5000) i`,
    );
    let largest = 0;
    const { tables } = await exportOrganization(contexts.owner, async ({ length }) => {
      largest = Math.max(largest, length);
    });
    expect(tables.find(({ name }) => name === "Membership")?.rows).toBeGreaterThan(5_000);
    expect(largest).toBeLessThan(256 * 1024);
  });
});
