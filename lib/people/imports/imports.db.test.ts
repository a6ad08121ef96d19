import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { addCohort } from "@/lib/db/testing/world-program";
import { system } from "@/lib/db/unit";
import { setColumns } from "@/lib/people/imports/columns/commands";
import { importRoster } from "@/lib/people/imports/commands";
import { decideRow } from "@/lib/people/imports/decisions/commands";
import { importPage } from "@/lib/people/imports/queries";
import type { ImportTab } from "@/lib/people/imports/rules";
import { importStart } from "@/lib/people/imports/start/queries";
import { discardImport, uploadRoster } from "@/lib/people/imports/uploads/commands";
import type { ColumnChoice } from "@/lib/people/roster/fields";

const fixture = readFileSync(new URL("../../../fixtures/roster-form-export.csv", import.meta.url));

let world: World;
/** A cohort that nobody is in yet. */
let cohort: string;

beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
  cohort = await system((tx) => addCohort(tx, world.orgId, world.program, "Spring", "draft"));
});

const ctx = () => world.contexts.organizer;
const csv = (...lines: string[]) => Buffer.from(lines.join("\n"));

async function upload(bytes: Uint8Array, cohortId: string | null = cohort): Promise<string> {
  return (await uploadRoster(ctx(), { fileName: "roster.csv", bytes, cohortId })).importId;
}

const preview = (importId: string, tab: ImportTab | null = null) =>
  importPage(ctx(), { importId, tab, page: 1 });

const decide = (importId: string, email: string, choice: "mentor" | "mentee" | "leave-out") =>
  decideRow(ctx(), { importId, question: `role:${email}`, choice, alike: false });

const person = (email: string) =>
  system((tx) =>
    tx.membership.findFirst({
      where: { orgId: world.orgId, contact: { email } },
      include: { contact: true, intakeAnswers: true, participations: { where: { cohortId: cohort } } },
    }),
  );

const people = () => system((tx) => tx.membership.count({ where: { orgId: world.orgId } }));
const inCohort = (role: "mentor" | "mentee") =>
  system((tx) => tx.participation.count({ where: { orgId: world.orgId, cohortId: cohort, role } }));

describe("the roster file that organizers really have", () => {
  it("is previewed without writing, imported in one go, and changes nothing the second time", async () => {
    const before = await people();
    const first = await upload(fixture);
    expect((await preview(first)).counts).toMatchObject({
      new: 303,
      decide: 2,
      refused: 3,
      superseded: 2,
      skipped: 1,
      total: 311,
    });
    await decide(first, "maybe@example.org", "mentor");
    await decide(first, "observer@example.org", "leave-out");
    expect((await preview(first)).counts).toMatchObject({ new: 304, decide: 0, skipped: 2 });
    expect(await people()).toBe(before);

    expect(await importRoster(ctx(), { importId: first })).toEqual({ added: 304, changed: 0, undecided: 0 });
    expect(await people()).toBe(before + 304);
    expect([await inCohort("mentor"), await inCohort("mentee")]).toEqual([103, 201]);
    expect(await importRoster(ctx(), { importId: first })).toEqual({ added: 0, changed: 0, undecided: 0 });

    const second = await upload(fixture);
    await decide(second, "observer@example.org", "leave-out");
    const again = await preview(second);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 304, decide: 0 });
    expect(await importRoster(ctx(), { importId: second })).toEqual({ added: 0, changed: 0, undecided: 0 });
    expect(await people()).toBe(before + 304);
  });

  it("leaves out what nobody has decided, and takes it in later on the same page", async () => {
    const importId = await upload(fixture);
    expect(await importRoster(ctx(), { importId })).toEqual({ added: 303, changed: 0, undecided: 2 });
    const page = await preview(importId);
    expect(page).toMatchObject({ tab: "decide", summary: { undecided: 2 }, uninvited: 303 });
    expect(page.rows.map(({ email }) => email)).toEqual(["maybe@example.org", "observer@example.org"]);
    await decide(importId, "maybe@example.org", "mentor");
    expect(await importRoster(ctx(), { importId })).toEqual({ added: 1, changed: 0, undecided: 1 });
  });

  it("keeps each cell where it belongs", async () => {
    const importId = await upload(fixture);
    await importRoster(ctx(), { importId });
    expect(await person("amara.ito@example.org")).toMatchObject({
      name: "Amara Ito",
      firstName: "Amara",
      employer: "Atlas Mobility",
      yearsOfExperience: 12,
      topics: ["Leading without authority", "Pricing", "Switching industries"],
      timeZone: "America/New_York",
      linkedIn: "https://www.linkedin.com/in/amaraito",
      status: "listed",
      userId: null,
      intakeAnswers: [{ question: "Anything else we should know?" }],
      participations: [
        { role: "mentor", capacity: 2, appliedAt: new Date("2026-10-09T01:07:49Z"), leftAt: null },
      ],
    });
    const formula = await system((tx) =>
      tx.membership.findFirst({ where: { orgId: world.orgId, name: { startsWith: "=HYPERLINK" } } }),
    );
    expect(formula?.firstName).toBe('=HYPERLINK("http://example.org","click")');
  });
});

describe("two imports at once", () => {
  it("do not double anybody", async () => {
    const before = await people();
    const [one, two] = [await upload(fixture), await upload(fixture)];
    const both = await Promise.all([
      importRoster(ctx(), { importId: one }),
      importRoster(world.contexts.owner, { importId: two }),
      importRoster(ctx(), { importId: one }),
    ]);
    expect(both.map(({ added }) => added).sort()).toEqual([0, 0, 303]);
    expect(await people()).toBe(before + 303);
  });

  it("with one request key are one", async () => {
    const importId = await upload(fixture);
    const key = newId();
    const results = await Promise.all([
      importRoster(ctx(), { importId }, key),
      importRoster(ctx(), { importId }, key),
    ]);
    expect(results.map(({ added }) => added)).toEqual([303, 303]);
    expect([await inCohort("mentor"), await inCohort("mentee")]).toEqual([102, 201]);
  });
});

describe("people who are known already", () => {
  const headings = "Email,Name,Role,Company,Mentees";

  it("keep what they say about themselves: only the membership changes, whatever the address looks like", async () => {
    const member = world.people.mentee;
    const email = emailOf("mentee", world.mark);
    const before = await system((tx) => tx.user.findUniqueOrThrow({ where: { id: member.userId } }));
    const importId = await upload(
      csv(headings, `" ${email.toUpperCase()} ",Somebody Else,Mentee,Looms Ltd,`),
    );
    expect(await importRoster(ctx(), { importId })).toMatchObject({ added: 0, changed: 1 });
    expect(await system((tx) => tx.user.findUniqueOrThrow({ where: { id: member.userId } }))).toEqual(before);
    expect(await person(email)).toMatchObject({
      id: member.membershipId,
      userId: member.userId,
      status: "active",
      name: `mentee ${world.mark}`,
      employer: "Looms Ltd",
      participations: [{ role: "mentee" }],
    });
  });

  it("are one person in every Unicode form", async () => {
    const composed = csv(headings, "zo\u00eb@example.org,Zo\u00eb,Mentee,,");
    const decomposed = csv(headings, "Zoe\u0308@example.org,Zoe\u0308,Mentee,,");
    await importRoster(ctx(), { importId: await upload(composed) });
    const importId = await upload(decomposed);
    expect((await preview(importId)).counts).toEqual(
      expect.objectContaining((await preview(await upload(composed))).counts),
    );
    expect(await importRoster(ctx(), { importId })).toMatchObject({ added: 0 });
  });

  it("keep their role where a pairing depends on it, and the page says so", async () => {
    const email = emailOf("mentee", world.mark);
    const importId = await upload(csv(headings, `${email},,Mentor,Looms Ltd,3`), world.cohort);
    const page = await preview(importId);
    expect(page.counts).toMatchObject({ refused: 1, changed: 0 });
    expect(page.rows[0]?.says).toMatch(/^Is a mentee in this cohort and paired as one/);
    expect(await importRoster(ctx(), { importId })).toEqual({ added: 0, changed: 0, undecided: 0 });
    expect(await person(email)).toMatchObject({ employer: "" });
  });

  it("change their role where nothing depends on it", async () => {
    await importRoster(ctx(), { importId: await upload(csv(headings, "ada@example.org,Ada,Mentee,,")) });
    const importId = await upload(csv(headings, "ada@example.org,Ada,Mentor,,as many as needed"));
    expect(await importRoster(ctx(), { importId })).toMatchObject({ changed: 1 });
    expect(await person("ada@example.org")).toMatchObject({
      participations: [{ role: "mentor", capacity: 2 }],
    });
  });

  it("stay away once they have left the cohort", async () => {
    await importRoster(ctx(), { importId: await upload(csv(headings, "ada@example.org,Ada,Mentee,,")) });
    await system((tx) =>
      tx.participation.updateMany({
        where: { orgId: world.orgId, cohortId: cohort },
        data: { leftAt: new Date() },
      }),
    );
    const importId = await upload(csv(headings, "ada@example.org,Ada,Mentor,New Co,"));
    expect((await preview(importId)).counts).toMatchObject({ skipped: 1, changed: 0 });
    expect(await importRoster(ctx(), { importId })).toMatchObject({ added: 0, changed: 0 });
  });
});

describe("columns", () => {
  it("can be corrected, and nothing is imported while they do not fit", async () => {
    const importId = await upload(csv("Who,Where", "ada@example.org,Engine Co"));
    const set = (...column: ColumnChoice[]) =>
      setColumns(ctx(), { importId, cohortId: cohort, column, role: "mentee" });
    await set("fullName", "employer");
    expect((await preview(importId)).problems).toHaveLength(1);
    await expect(importRoster(ctx(), { importId })).rejects.toMatchObject({ code: "conflict" });
    await expect(set("email")).rejects.toMatchObject({ code: "invalid" });
    await set("email", "employer");
    expect(await preview(importId)).toMatchObject({ asksForRole: true, role: "mentee", counts: { new: 1 } });
    await importRoster(ctx(), { importId });
    expect(await person("ada@example.org")).toMatchObject({
      employer: "Engine Co",
      participations: [{ role: "mentee" }],
    });
  });

  it("one decision can go for all rows that say the same", async () => {
    const lines = ["ada", "bea", "cy"].map((name) => `${name}@example.org,Both`);
    const importId = await upload(csv("Email,Mentor or mentee?", ...lines, "dan@example.org,Observer"));
    const page = await preview(importId);
    expect(page.alike).toMatchObject([{ cell: "Both", count: 3 }]);
    await decideRow(ctx(), { importId, question: "role:bea@example.org", choice: "mentee", alike: true });
    expect((await preview(importId)).counts).toMatchObject({ new: 3, decide: 1 });
    await decide(importId, "bea@example.org", "mentor");
    await importRoster(ctx(), { importId });
    expect([await inCohort("mentor"), await inCohort("mentee")]).toEqual([1, 2]);
  });

  it("without a cohort nobody is asked for a role, and what the file says of it is kept for organizers", async () => {
    const importId = await upload(csv("Email,Mentor or mentee?", "ada@example.org,Both"), null);
    expect((await preview(importId)).counts).toMatchObject({ new: 1, decide: 0 });
    await importRoster(ctx(), { importId });
    expect(await person("ada@example.org")).toMatchObject({
      participations: [],
      intakeAnswers: [{ question: "Mentor or mentee?", answer: "Both" }],
    });
    expect(await importRoster(ctx(), { importId })).toMatchObject({ added: 0, changed: 0 });
  });
});

describe("an upload", () => {
  it("that is no list is refused with a sentence, and keeps nothing", async () => {
    const refused = async (bytes: Uint8Array) => {
      const error = await upload(bytes).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "invalid" });
      return error instanceof Error ? error.message : "";
    };
    expect(await refused(Buffer.alloc(5 * 1024 * 1024 + 1, "a"))).toMatch(/^This file is larger than 5 MB/);
    expect(await refused(Buffer.from("PK\u0003\u0004"))).toMatch(/^This is an Excel workbook/);
    expect((await importStart(ctx(), null)).earlier.map(({ id }) => id)).toEqual([world.rosterImport]);
  });

  it("fills the newest cohort that is not over, unless another is asked for", async () => {
    expect((await importStart(ctx(), null)).chosen).toBe(cohort);
    expect((await importStart(ctx(), world.cohort)).chosen).toBe(world.cohort);
    expect((await importStart(ctx(), world.pastCohort)).chosen).toBe(cohort);
    await expect(upload(fixture, world.pastCohort)).rejects.toMatchObject({ code: "conflict" });
  });

  it("can be discarded: its rows are erased, the people stay", async () => {
    const importId = await upload(csv("Email,Role", "ada@example.org,Mentee"));
    await importRoster(ctx(), { importId });
    await discardImport(ctx(), { importId });
    await expect(preview(importId)).rejects.toMatchObject({ code: "not_found" });
    expect(await person("ada@example.org")).not.toBeNull();
    const row = await system((tx) =>
      tx.rosterImport.findUniqueOrThrow({ where: { orgId_id: { orgId: world.orgId, id: importId } } }),
    );
    expect(row.table).toEqual({});
  });
});
