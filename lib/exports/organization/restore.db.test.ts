import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { requestSignIn, signInByLink } from "@/lib/auth/commands";
import { linkToken } from "@/lib/auth/links";
import { deriveToken } from "@/lib/auth/secret";
import { newId } from "@/lib/db/id";
import { withClient } from "@/lib/db/migrate";
import { tableProblems } from "@/lib/db/testing/catalogue-tables";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import type { World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { restoreOrganization } from "@/lib/exports/organization/restore";
import { manifestName } from "@/lib/exports/organization/schema";
import { archiveKey } from "@/lib/exports/organization/seal";
import { awkwardWorld, filesOf, forger, point, taken } from "@/lib/exports/organization/testing/archives";
import { mintLink, mintOrg, mintOrgForJob } from "@/lib/tenancy/mint";

const shared = process.env.DATABASE_URL;
const folder = mkdtempSync(join(tmpdir(), "council-whole-"));
const now = new Date("2026-11-24T19:00:00Z");
const { save } = forger(folder, () => whole);

let world: World;
let whole: Buffer;
let target: TestDatabase;

const restore = (path: string) =>
  withClient(target.adminUrl, (client) => restoreOrganization(client, path, { now }));

beforeAll(async () => {
  world = await awkwardWorld();
  whole = await taken(world.contexts.owner);
  target = await scratchDatabase();
}, 60_000);

afterEach(() => point(shared));
afterAll(async () => {
  await point(shared);
  await target.drop();
  rmSync(folder, { recursive: true });
});

describe("an archive", () => {
  it("comes back in an empty installation, and is the same again byte for byte", async () => {
    const { people } = await restore(save(whole));
    expect(people).toBeGreaterThan(5);
    await point(target.url);
    const owner = await mintOrgForJob(world.orgId, world.people.owner.membershipId);
    if (!owner) throw new Error("The owner is not at home.");
    const [before, again] = [filesOf(whole), filesOf(await taken(owner))];
    const { takenAt: _, ...manifest } = JSON.parse(again[manifestName] ?? "");
    expect(JSON.parse(before[manifestName] ?? "")).toMatchObject(manifest);
    for (const name of Object.keys(before).filter((name) => name.startsWith("tables/")))
      expect([name, again[name]]).toEqual([name, before[name]]);
    expect(manifest.tables.filter(({ rows }: { rows: number }) => rows > 0).length).toBeGreaterThan(30);
  });

  it("lets its owner in who signs in by mail, and its links are open", async () => {
    await point(target.url);
    const { email } = await system((tx) =>
      tx.memberContact.findFirstOrThrow({
        where: { orgId: world.orgId, membershipId: world.people.owner.membershipId },
      }),
    );
    await requestSignIn(email, "/");
    const { id } = await system((tx) => tx.authToken.findFirstOrThrow({ where: { email } }));
    const session = await signInByLink(deriveToken("sign-in", id));
    const ctx = await mintOrg(world.slug, session?.sessionToken ?? "");
    expect(ctx).toMatchObject({ role: "owner", membershipId: world.people.owner.membershipId });
    const link = await system((tx) =>
      tx.accessLink.findFirstOrThrow({ where: { orgId: world.orgId, kind: "recap", revokedAt: null } }),
    );
    expect(await mintLink(linkToken(link))).toMatchObject({ orgId: world.orgId });
    await withClient(target.adminUrl, async (client) => expect(await tableProblems(client)).toEqual([]));
  });

  it("of a server with another secret needs its key, and its unnamed authors are whom they were", async () => {
    const other = await awkwardWorld();
    const [file, key] = [save(await taken(other.contexts.owner)), archiveKey(other.orgId)];
    const secret = process.env.NEXTAUTH_SECRET;
    process.env.NEXTAUTH_SECRET = "of somebody else";
    try {
      await expect(restore(file)).rejects.toThrow(`npm run org:key -- ${other.slug} says the key`);
      await withClient(target.adminUrl, (client) => restoreOrganization(client, file, { now, key }));
    } finally {
      process.env.NEXTAUTH_SECRET = secret;
    }
    const authors = (url = "") =>
      withClient(url, async (client) => {
        const { rows } = await client.query(
          `select "id", "authorId" from "Point" where "orgId" = $1 order by 1`,
          [other.orgId],
        );
        return rows;
      });
    expect(await authors(target.adminUrl)).toEqual(await authors(process.env.DATABASE_ADMIN_URL));
  });

  it("is refused where its organization is already", async () => {
    await expect(restore(save(whole))).rejects.toThrow(/already has the organization/);
  });

  it("of another organization is joined to the people who are there", async () => {
    const other = await awkwardWorld();
    await system((tx) =>
      tx.memberContact.updateMany({
        where: { orgId: other.orgId, membershipId: other.people.owner.membershipId },
        data: { email: `owner.${world.mark}@both.example.org` },
      }),
    );
    const userId = newId();
    await withClient(target.adminUrl, (client) =>
      client.query(`insert into "User" (id, email) values ($1, $2)`, [
        userId,
        `owner.${world.mark}@both.example.org`,
      ]),
    );
    await restore(save(await taken(other.contexts.owner)));
    await withClient(target.adminUrl, async (client) => {
      const { rows } = await client.query(`select "orgId" from "Membership" where "userId" = $1`, [userId]);
      expect(rows).toEqual([{ orgId: other.orgId }]);
    });
  });
});
