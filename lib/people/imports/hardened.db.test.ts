import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { addCohort } from "@/lib/db/testing/world-program";
import { system } from "@/lib/db/unit";
import { setColumns, setHeading } from "@/lib/people/imports/columns/commands";
import { importRoster } from "@/lib/people/imports/commands";
import { importPage } from "@/lib/people/imports/queries";
import { beginRun, reportRun, WHOLE } from "@/lib/people/imports/runs/commands";
import { importProgress } from "@/lib/people/imports/runs/queries";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";
import type { ColumnChoice } from "@/lib/people/roster/fields";

let world: World;
let cohort: string;

beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
  cohort = await system((tx) => addCohort(tx, world.orgId, world.program, "Spring", "draft"));
});

const ctx = () => world.contexts.organizer;
const preview = (importId: string) => importPage(ctx(), { importId, tab: null, page: 1 });
const upload = async (bytes: Uint8Array) =>
  (await uploadRoster(ctx(), { fileName: "roster.csv", bytes, cohortId: cohort })).importId;
const lines = (...rows: string[]) => rows.join("\r\n");

describe("how a file was read", () => {
  it("is said: its encoding, and what stands above the heading, whose rows keep their numbers", async () => {
    const text = lines("Bewerbungen", "", "Name;Email;Role", "Zoë;zoe@example.org;Mentor");
    const page = await preview(await upload(Buffer.from(text, "latin1")));
    expect(page.reading).toEqual({
      encoding: "windows-1252",
      remembered: false,
      above: { count: 1, text: "Bewerbungen" },
      heading: 3,
      headings: [
        { rowNumber: 1, text: "Bewerbungen" },
        { rowNumber: 3, text: "Name · Email · Role" },
        { rowNumber: 4, text: "Zoë · zoe@example.org · Mentor" },
      ],
    });
    expect(page.rows).toMatchObject([{ rowNumber: 4, name: "Zoë" }]);
  });

  it("can be corrected, and nothing of the file is lost by it", async () => {
    const text = lines("Name,Email,Role", "Ada,ada@example.org,Mentor", "Bo,bo@example.org,Mentee");
    const importId = await upload(Buffer.from(text));
    await setHeading(ctx(), { importId, rowNumber: 2 });
    expect(await preview(importId)).toMatchObject({ reading: { above: { count: 1 }, heading: 2 } });
    await expect(setHeading(ctx(), { importId, rowNumber: 3 })).rejects.toMatchObject({
      code: "invalid",
      fields: { rowNumber: expect.stringMatching(/no row under it/) },
    });
    await setHeading(ctx(), { importId, rowNumber: 1 });
    expect(await preview(importId)).toMatchObject({ reading: { above: { count: 0 } }, counts: { new: 2 } });
  });

  it("is known for uploads of before, which kept less about it", async () => {
    const { reading, counts } = await importPage(world.contexts.organizer, {
      importId: world.rosterImport,
      tab: null,
      page: 1,
    });
    expect(reading).toMatchObject({ encoding: "utf-8", above: { count: 0 }, heading: 1 });
    expect(counts.total).toBe(1);
  });

  it("says how dates were read that could be two", async () => {
    const text = lines(
      "Timestamp,Email,Role",
      "3/4/2026,ada@example.org,Mentor",
      "5/6/2026,bo@example.org,Mentee",
    );
    const page = await preview(await upload(Buffer.from(text)));
    expect(page.notes).toEqual([
      {
        field: "timestamp",
        text: "No date says whether day or month comes first, so “3/4/2026” is read with the month first.",
        rowNumbers: [2, 3],
      },
    ]);
  });
});

describe("what columns stood for", () => {
  const roster = (email: string) => Buffer.from(lines("Who,Mail,As,Does", `Ada,${email},Mentor,Weaver`));
  const chosen: ColumnChoice[] = ["fullName", "email", "role", "title"];

  it("is remembered from the last import, in this organization alone", async () => {
    const first = await upload(roster("ada@example.org"));
    expect((await preview(first)).columns.map(({ choice }) => choice)).not.toEqual(chosen);
    await setColumns(ctx(), { importId: first, cohortId: cohort, column: chosen, role: null });
    expect((await preview(await upload(roster("bo@example.org")))).reading.remembered).toBe(false);
    await importRoster(ctx(), { importId: first });
    const page = await preview(await upload(roster("cy@example.org")));
    expect(page.columns.map(({ choice }) => choice)).toEqual(chosen);
    expect(page.reading.remembered).toBe(true);

    const other = await buildWorld(`q${randomBytes(5).toString("hex")}`);
    const { importId } = await uploadRoster(other.contexts.organizer, {
      fileName: "roster.csv",
      bytes: roster("dan@example.org"),
      cohortId: other.cohort,
    });
    const theirs = await importPage(other.contexts.organizer, { importId, tab: null, page: 1 });
    expect(theirs.reading.remembered).toBe(false);
  });
});

describe("progress", () => {
  it("is seen by others while the import's transaction is open, and is over when it is", async () => {
    const importId = await upload(Buffer.from(lines("Email,Role", "ada@example.org,Mentor")));
    await beginRun(ctx(), importId);
    const outside = AsyncLocalStorage.snapshot();
    const told: number[] = [];
    const seen: Promise<{ done: number | null }>[] = [];
    await importRoster(ctx(), { importId }, undefined, (done) => {
      told.push(done);
      const look = async () => {
        await reportRun(ctx(), importId, done);
        return importProgress(world.contexts.owner, importId);
      };
      if (done === 15) seen.push(outside(look));
    });
    expect(told).toEqual([5, 15, 40, 95]);
    expect((await Promise.all(seen))[0]?.done).toBe(15);
    await reportRun(ctx(), importId, WHOLE);
    expect(await importProgress(ctx(), importId)).toEqual({ done: null });
  });

  it("of an import that was cut off is none, and the upload can be imported again", async () => {
    const importId = await upload(Buffer.from(lines("Email,Role", "ada@example.org,Mentor")));
    await beginRun(ctx(), importId);
    await expect(
      importRoster(ctx(), { importId }, undefined, (done) => {
        if (done > 90) throw new Error("cut off");
      }),
    ).rejects.toThrow("cut off");
    expect((await preview(importId)).run).toEqual({ done: 0, cutOff: false });
    const later = await atTime(inDays(1), () => preview(importId));
    expect(later).toMatchObject({ run: { done: null, cutOff: true }, counts: { new: 1 } });
    expect(await importRoster(ctx(), { importId })).toMatchObject({ added: 1 });
  });
});
