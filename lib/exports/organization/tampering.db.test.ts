import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { emptyDatabase, withClient } from "@/lib/db/migrate";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import type { World } from "@/lib/db/testing/world";
import { readArchive } from "@/lib/exports/organization/read";
import { restoreOrganization } from "@/lib/exports/organization/restore";
import { manifestName, tableFile } from "@/lib/exports/organization/schema";
import { awkwardWorld, forger, taken } from "@/lib/exports/organization/testing/archives";

// An archive that was tampered with is refused, and nothing is written.

const folder = mkdtempSync(join(tmpdir(), "council-forged-"));
const now = new Date("2026-11-24T19:00:00Z");
const { save, zipped, forged, withFile, changed, wellForged } = forger(folder, () => whole);
const otherOrg = newId();

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
afterEach(() =>
  withClient(target.adminUrl, async (client) => {
    for (const table of ["Organization", "User"])
      expect((await client.query(`select from "${table}"`)).rowCount).toBe(0);
  }),
);
afterAll(async () => {
  await target.drop();
  rmSync(folder, { recursive: true });
});

const tries: [what: string, sentence: RegExp, path: () => string | Promise<string>][] = [
  [
    "a changed row",
    /rows of Program are not those/,
    () => changed("Program", (text) => text.replace("Program", "Prograx")),
  ],
  [
    "a row too few",
    /rows of Seat are not those/,
    () => changed("Seat", (text) => text.slice(text.indexOf("\n") + 1)),
  ],
  [
    "a missing file",
    /rows of Seat are missing/,
    () => forged((files) => void delete files[tableFile("Seat")]),
  ],
  ["a file more", /of which its manifest says nothing/, () => withFile("tables/Block.ndjson", "{}\n")],
  ["another name", /not Council's: "\.\.\/\.\.\/etc\/passwd"/, () => withFile("../../etc/passwd", "x")],
  ["a name in a folder", /not Council's/, () => withFile("tables/../x.ndjson", "x")],
  ["no manifest", /it has no manifest/, () => zipped({ "tables/Note.ndjson": "" })],
  [
    "a manifest of nonsense",
    /manifest of this archive cannot be read/,
    () => zipped({ [manifestName]: "{}" }),
  ],
  ["no zip at all", /no manifest|damaged/, () => save(strToU8("not a zip"))],
  ["half of it", /breaks off|no manifest|damaged/, () => save(whole.subarray(0, whole.length / 2))],
  [
    "another format",
    /has format 2, and this Council reads format 1/,
    () => forged((_, manifest) => void Object.assign(manifest, { format: 2 })),
  ],
  [
    "an older Council",
    /older Council, as of .*: restore it with that version/,
    () => forged((_, manifest) => void manifest.migrations.pop()),
  ],
  [
    "a newer Council",
    /newer Council, with 29990101000000_later/,
    () => forged((_, manifest) => void manifest.migrations.push("29990101000000_later")),
  ],
  [
    "a row of another organization",
    /A row of Program belongs to another organization/,
    () => wellForged("Program", (text) => text.replace(world.orgId, otherOrg)),
  ],
  [
    "a row that says two organizations",
    /Program came out otherwise|belongs to another/,
    () => wellForged("Program", (text) => text.replace(/^\{/, `{"orgId":"${otherOrg}",`)),
  ],
  [
    "a column more",
    /A row of Membership has other columns/,
    () => wellForged("Membership", (text) => text.replace(/^\{/, `{"userId":"${otherOrg}",`)),
  ],
  [
    "a table that is nobody's organization's",
    /not Council's: AuthSession/,
    () =>
      forged((files, manifest) => {
        files["tables/AuthSession.ndjson"] = "";
        const sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        manifest.tables.unshift({ name: "AuthSession", columns: ["id"], rows: 0, sha256 });
      }),
  ],
  [
    "a reference that leads nowhere",
    /violates foreign key constraint "Seat_/,
    () => wellForged("Seat", (text) => text.replace(/"groupId":"[^"]+"/, `"groupId":"${otherOrg}"`)),
  ],
  [
    "a sealed author taken from another row",
    /sealed name in this archive cannot be opened/,
    () => {
      const seals: string[] = [];
      return wellForged("Point", (text) =>
        text.replace(/sealed:[\w-]+/g, (seal) => (seals.push(seal) > 1 ? (seals[0] ?? "") : seal)),
      );
    },
  ],
  [
    "nobody to run it",
    /No owner in this archive/,
    () => wellForged("Membership", (text) => text.replaceAll('"role":"owner"', '"role":"member"')),
  ],
];

it.each(tries)("%s", async (_, sentence, path) => {
  await expect(restore(await path())).rejects.toThrow(sentence);
});

it("two files of one name", async () => {
  const twice = Buffer.from(whole);
  const [from, to] = [Buffer.from("tables/Seat.ndjson"), Buffer.from("tables/Note.ndjson")];
  for (let at = twice.indexOf(from); at >= 0; at = twice.indexOf(from, at)) to.copy(twice, at);
  await expect(restore(save(twice))).rejects.toThrow(/has tables\/Note.ndjson twice/);
});

it("a bomb", async () => {
  const bomb = save(zipSync({ "tables/Note.ndjson": new Uint8Array(8 * 1024 * 1024) }));
  await expect(readArchive(bomb, { total: 1024 * 1024, files: 10 })).rejects.toThrow(
    /more than Council ever writes/,
  );
  const many = zipped(
    Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`tables/T${at}.ndjson`, ""])),
  );
  await expect(readArchive(many, { total: 1024, files: 10 })).rejects.toThrow(/too many files/);
});

it("a database that was never migrated", async () => {
  const empty = await scratchDatabase();
  await emptyDatabase(empty.adminUrl);
  const answer = withClient(empty.adminUrl, (client) => restoreOrganization(client, save(whole), { now }));
  await expect(answer).rejects.toThrow(/run npm run db:migrate first/);
  await empty.drop();
});
