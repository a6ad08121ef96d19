import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { readTable } from "@/lib/csv/read-table";
import { csvName, tableResponse } from "@/lib/csv/stream-table";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addCohort } from "@/lib/db/testing/world-program";
import { audienceText } from "@/lib/db/testing/world-secrets";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system } from "@/lib/db/unit";
import { beginExport } from "@/lib/exports/commands";
import { exportRows } from "@/lib/exports/file";
import type { ExportKind } from "@/lib/exports/schema";
import { importRoster } from "@/lib/people/imports/commands";
import { decideRow } from "@/lib/people/imports/decisions/commands";
import { importPage } from "@/lib/people/imports/queries";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";
import type { OrgContext } from "@/lib/tenancy/context";

const fixture = readFileSync(new URL("../../fixtures/roster-form-export.csv", import.meta.url));

let world: World;
let cohort: string;

beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
  cohort = await system((tx) => addCohort(tx, world.orgId, world.program, "Spring", "draft"));
});

const ctx = () => world.contexts.organizer;

async function file(kind: ExportKind, cohortId: string | null, who: OrgContext = ctx()) {
  const response = tableResponse("list.csv", exportRows(who, kind, cohortId));
  return new Uint8Array(await response.arrayBuffer());
}

async function table(kind: ExportKind, cohortId: string | null) {
  const read = readTable(await file(kind, cohortId));
  if (!read.ok) throw new Error(read.problem.text);
  return read.table;
}

async function reimport(bytes: Uint8Array, cohortId: string | null) {
  const { importId } = await uploadRoster(ctx(), { fileName: "list.csv", bytes, cohortId });
  return importPage(ctx(), { importId, tab: null, page: 1 });
}

describe("the list of people", () => {
  it("of a cohort comes back from an import with every row unchanged, formulas and all", async () => {
    const { importId } = await uploadRoster(ctx(), {
      fileName: "roster.csv",
      bytes: fixture,
      cohortId: cohort,
    });
    await decideRow(ctx(), {
      importId,
      question: "role:maybe@example.org",
      choice: "mentor",
      alike: false,
    });
    await importRoster(ctx(), { importId });
    const bytes = await file("people", cohort);
    expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(""http`);
    const page = await reimport(bytes, cohort);
    expect(page.counts).toMatchObject({ total: 304, unchanged: 304 });
    expect(page.problems).toEqual([]);
  });

  it("of everybody comes back unchanged too, whatever somebody is called", async () => {
    const people = [
      { name: "Prince", firstName: "" },
      { name: "Dr. Ada Maria Byron", firstName: "Ada" },
      { name: "Okafor, Deepa", firstName: "Deepa" },
      { name: "Jo", firstName: "Jo", topics: ["Hiring, and firing"] },
      { name: "Zoë Ümit", firstName: "Zoë", topics: ["Data", "Hiring, too"], timeZone: "Europe/Berlin" },
    ];
    await system(async (tx) => {
      for (const [at, person] of people.entries()) {
        const { id } = await tx.membership.create({
          data: { orgId: world.orgId, title: "=1+1", employer: "-Dash & Co", ...person },
        });
        const email = `p${at}@${world.mark}.example.org`;
        await tx.memberContact.create({ data: { orgId: world.orgId, membershipId: id, email } });
        await tx.intakeAnswer.create({
          data: { orgId: world.orgId, membershipId: id, question: "Time zone", answer: "by the sea" },
        });
      }
    });
    const { counts } = await reimport(await file("people", null), null);
    expect(counts.unchanged).toBe(counts.total);
    expect(counts.total).toBe(people.length + 8);
  });

  it("is read in slices, everybody once", async () => {
    const lines = Array.from({ length: 1_234 }, (_, at) => `p${at}@${world.mark}.example.org,Mentee`);
    const { importId } = await uploadRoster(ctx(), {
      fileName: "many.csv",
      bytes: Buffer.from(["Email,Mentor or mentee?", ...lines].join("\n")),
      cohortId: cohort,
    });
    await importRoster(ctx(), { importId });
    const { rows } = await table("people", cohort);
    expect(new Set(rows.map(({ cells }) => cells[0])).size).toBe(1_234);
    expect(rows).toHaveLength(1_234);
  });
});

describe("the other lists", () => {
  it("name people by their addresses", async () => {
    const pairings = await table("pairings", world.cohort);
    expect(pairings.headers.slice(0, 4)).toEqual([
      "Mentee’s email address",
      "Mentee",
      "Mentor’s email address",
      "Mentor",
    ]);
    expect(pairings.rows.map(({ cells }) => cells[4]).sort()).toContain("active");
    const attendance = await table("attendance", world.cohort);
    expect(attendance.headers).toEqual([
      "Email address",
      "Full name",
      "Mentor or mentee",
      `Session 1: Session ${world.mark}`,
      `Session 2: Session ${world.mark}`,
    ]);
    const page = await reimport(await file("attendance", world.cohort), world.cohort);
    expect(page.counts).toMatchObject({ refused: 0, decide: 0, total: attendance.rows.length });
  });

  it("hold no answer that was meant for a mentor or a group", async () => {
    const worlds = await buildWorlds();
    const text = new TextDecoder().decode(
      await file("answers", worlds.world.cohort, worlds.world.contexts.organizer),
    );
    expect(text).not.toContain(`Answer ${worlds.world.mark}`);
    expect(text).not.toContain(audienceText("group's answer", worlds.world.mark));
    expect(text).toContain(audienceText("cohort's answer", worlds.world.mark));
  });

  it("are asked of a cohort", async () => {
    await expect(beginExport(ctx(), { kind: "answers", cohortId: null })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await beginExport(ctx(), { kind: "people", cohortId: null })).toEqual({ cohort: null });
  });
});

describe("a file", () => {
  it("is named by its words and its day", () => {
    expect(csvName(["Frühling 2026 / Ost", "people"], "2026-11-24")).toBe(
      "fruhling-2026-ost-people-2026-11-24.csv",
    );
    expect(csvName(["東京", "people"], "2026-11-24")).toBe("people-2026-11-24.csv");
  });
});
