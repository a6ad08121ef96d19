import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type PersonName, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { system, withOrg, withUser } from "@/lib/db/unit";
import { askForArchive, takeArchive, tidyArchives } from "@/lib/own-data/archives/commands";
import { dataPage } from "@/lib/own-data/archives/queries";
import { type ArchivedTable, memberRows, personRows } from "@/lib/own-data/collecting/queries";
import { archiveZip } from "@/lib/own-data/file/zip";
import { mintOwnOrgs } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${newId().slice(-10)}`);
});

const hoursLater = (hours: number) => new Date(now().getTime() + hours * 3_600_000);
const newest = (who: PersonName) =>
  system((tx) =>
    tx.dataArchive.findFirstOrThrow({
      where: { userId: world.users[who].userId },
      orderBy: { askedAt: "desc" },
    }),
  );
const finish = async (who: PersonName) => {
  const { userId, id } = await newest(who);
  const data = { readyAt: now(), expiresAt: hoursLater(24) };
  await system((tx) => tx.dataArchive.update({ where: { userId_id: { userId, id } }, data }));
};

describe("asking for an archive", () => {
  it("makes one at a time, and says so; the outbox carries an id alone", async () => {
    await askForArchive(world.users.mentee);
    expect((await dataPage(world.users.mentee)).archive.state).toBe("making");
    await expect(askForArchive(world.users.mentee)).rejects.toMatchObject({ code: "conflict" });
    const { id } = await newest("mentee");
    const rows = await system((tx) => tx.outbox.findMany({ where: { topic: "own-data.archive" } }));
    expect(rows.map(({ payload }) => payload)).toContainEqual({ archive: id });
  });

  it("twice with one key is once, and two at the same moment are one", async () => {
    const key = newId();
    await askForArchive(world.users.mentee, key);
    await askForArchive(world.users.mentee, key);
    const both = await Promise.allSettled([
      askForArchive(world.users.owner),
      askForArchive(world.users.owner),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is for three times a day", async () => {
    for (let made = 0; made < 3; made++) {
      await askForArchive(world.users.mentee);
      await finish("mentee");
    }
    await expect(askForArchive(world.users.mentee)).rejects.toThrow("3 times within a day");
    await atTime(hoursLater(25), () => askForArchive(world.users.mentee));
  });

  it("may be tried again where the first was never made", async () => {
    await askForArchive(world.users.mentee);
    await atTime(hoursLater(2), async () => {
      expect((await dataPage(world.users.mentee)).archive.state).toBe("failed");
      await askForArchive(world.users.mentee);
      expect((await dataPage(world.users.mentee)).archive.state).toBe("making");
    });
  });
});

describe("the file", () => {
  it("is for its person, until it expires, and then it is taken away", async () => {
    const { archive: id } = world;
    expect((await takeArchive(world.users.mentor, id)).bytes.length).toBeGreaterThan(0);
    await expect(takeArchive(world.users.mentee, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(takeArchive(world.users.mentor, "no id")).rejects.toMatchObject({ code: "not_found" });
    await atTime(hoursLater(6 * 24), async () => {
      await expect(takeArchive(world.users.mentor, id)).rejects.toMatchObject({ code: "not_found" });
      await system((tx) => tidyArchives(tx));
    });
    expect(await system((tx) => tx.dataArchive.count({ where: { id } }))).toBe(0);
  });
});

const rowsIn = (tables: ArchivedTable[], name: string) =>
  tables.find(({ table }) => table === name)?.rows ?? [];

describe("what is in it", () => {
  it("is the person's own, with the words around it", async () => {
    const tables = await memberRows(world.contexts.mentee);
    expect(rowsIn(tables, "IntakeAnswer")).toMatchObject([{ answer: `Intake ${world.mark}` }]);
    expect(rowsIn(tables, "Point")).toMatchObject([
      { text: `Point ${world.mark}`, session: `Session ${world.mark}` },
    ]);
    expect(rowsIn(tables, "Pairing")).toMatchObject([{ partner: `mentor ${world.mark}` }]);
    expect(rowsIn(tables, "Pairing")[0]).not.toHaveProperty("mentorAnswer");
    expect(rowsIn(tables, "Reply")).toMatchObject([{ author: `mentor ${world.mark}` }]);
    expect(rowsIn(tables, "Concern")).toHaveLength(3);
    expect(rowsIn(tables, "ConcernNote")).toMatchObject([{ body: `Concern answer ${world.mark}` }]);
    expect(rowsIn(tables, "Membership")[0]).not.toHaveProperty("searchText");
  });

  it("is nothing of what others noted about them, or told in confidence", async () => {
    for (const ctx of [world.contexts.mentor, world.contexts.organizer, world.contexts.owner]) {
      const text = JSON.stringify(await memberRows(ctx));
      expect(text).not.toContain(`Concern ${world.mark}`);
      expect(text).not.toContain(`Remark ${world.mark}`);
      expect(text).not.toContain(emailOf("mentee", world.mark));
    }
  });

  it("shows sessions and accounts without their secrets", async () => {
    const { userId } = world.users.mentee;
    const token = newId();
    await system(async (tx) => {
      await tx.authSession.create({ data: { userId, sessionToken: token, expires: hoursLater(1) } });
      await tx.authAccount.create({
        data: { userId, provider: "there", providerAccountId: "7", email: "else@example.org" },
      });
    });
    const tables = await personRows(world.users.mentee);
    expect(rowsIn(tables, "AuthSession")).toHaveLength(1);
    expect(rowsIn(tables, "AuthAccount")).toMatchObject([{ provider: "there" }]);
    expect(JSON.stringify(tables)).not.toContain(token);
  });

  it("own_rows answers for the one who asks, and knows few tables", async () => {
    const ask = (table: string) => (tx: Parameters<Parameters<typeof system>[0]>[0]) =>
      tx.$queryRaw`select x from own_rows(${table}) x`;
    expect(await withOrg(world.contexts.mentee, ask("IntakeAnswer"))).toHaveLength(1);
    expect(await withOrg(world.contexts.organizer, ask("IntakeAnswer"))).toEqual([]);
    expect(await withUser(world.users.mentee, ask("IntakeAnswer"))).toEqual([]);
    expect(await withUser(world.users.mentee, ask("AuditEvent"))).toEqual([]);
    await expect(withUser(world.users.mentee, ask("User"))).rejects.toThrow("knows nothing");
  });

  it("is there also of an organization the person has left, as the member they were", async () => {
    const { userId, membershipId: id } = world.people.organizer;
    await system((tx) =>
      tx.membership.update({ where: { orgId_id: { orgId: world.orgId, id } }, data: { status: "left" } }),
    );
    const places = await mintOwnOrgs(userId);
    expect(places).toMatchObject([{ left: true, ctx: { role: "member", membershipId: id } }]);
    const [place] = places;
    const tables = place ? await memberRows(place.ctx) : [];
    expect(rowsIn(tables, "Membership")).toMatchObject([{ name: `organizer ${world.mark}` }]);
  });

  it("becomes one zip that reads by itself", async () => {
    const zip = archiveZip({
      ...{ name: "Ana <b>Bold</b>", madeAt: now(), timeZone: "America/New_York" },
      you: await personRows(world.users.mentee),
      organizations: [
        { name: "Harbor", slug: world.slug, left: false, tables: await memberRows(world.contexts.mentee) },
      ],
    });
    const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const { "data.json": json = "", "index.html": html = "" } = Object.fromEntries(files);
    expect(JSON.parse(json).organizations[0].Point).toHaveLength(1);
    expect(html).toContain(`<blockquote>Point ${world.mark}</blockquote>`);
    expect(html).toContain("Ana &lt;b&gt;Bold&lt;/b&gt;");
    expect(html).not.toMatch(/<script|https?:|src="(?!pictures)/);
  });
});
