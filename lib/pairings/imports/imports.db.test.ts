import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createCohort, openEnrollment } from "@/lib/cohorts/commands";
import { addParticipant } from "@/lib/cohorts/participations/commands";
import { tableResponse } from "@/lib/csv/stream-table";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf, inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { exportRows } from "@/lib/exports/file";
import { importPairings, uploadPairings } from "@/lib/pairings/imports/commands";
import { pairImportPage } from "@/lib/pairings/imports/queries";
import { pairImportStart } from "@/lib/pairings/imports/start/queries";
import { importRoster } from "@/lib/people/imports/commands";
import { importStart } from "@/lib/people/imports/start/queries";

let world: World;
let cohortId: string;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
  cohortId = await enrolling();
});
const ctx = () => world.contexts.organizer;

/** A cohort with one mentor of one seat, and two mentees. */
async function enrolling(): Promise<string> {
  const fields = { timeZone: "UTC", groupSize: 4, mentorsPerGroup: 1, defaultCapacity: 1 };
  const made = await createCohort(ctx(), { programId: world.program, name: "Next", ...fields });
  await openEnrollment(ctx(), made);
  for (const [who, role] of [
    ["mentor", "mentor"],
    ["mentee", "mentee"],
    ["otherMentee", "mentee"],
  ] as const)
    await addParticipant(ctx(), {
      ...{ cohortId: made.cohortId, membershipId: world.people[who].membershipId, role, capacity: null },
    });
  return made.cohortId;
}

const address = (who: "mentor" | "mentee" | "otherMentee") => emailOf(who, world.mark);
const upload = async (bytes: Uint8Array, into = cohortId) =>
  (await uploadPairings(ctx(), { cohortId: into, fileName: "pairings.csv", bytes })).importId;
const list = (...rows: string[]) => Buffer.from(["Mentor address,Mentee address,State", ...rows].join("\n"));
const preview = (importId: string, into = cohortId) =>
  pairImportPage(ctx(), { cohortId: into, importId, page: 1 });
const pairings = (into = cohortId) => system((tx) => tx.pairing.findMany({ where: { cohortId: into } }));
const mails = async () => {
  const where = { orgId: world.orgId, topic: "mail.pairing-proposed" };
  return system((tx) => tx.outbox.count({ where }));
};

describe("a list of pairings", () => {
  it("that was exported is unchanged where it came from, and comes in elsewhere as it is", async () => {
    const activatedAt = inDays(-30);
    await system((tx) => tx.pairing.updateMany({ where: { id: world.pairing }, data: { activatedAt } }));
    const exported = tableResponse("list.csv", exportRows(ctx(), "pairings", world.cohort));
    const bytes = new Uint8Array(await exported.arrayBuffer());
    const here = await preview(await upload(bytes, world.cohort), world.cohort);
    expect([here.counts.new, here.counts.refused]).toEqual([0, 0]);

    const before = await mails();
    const importId = await upload(bytes);
    expect((await preview(importId)).rows.find(({ status }) => status === "new")).toMatchObject({
      pair: { state: "active" },
    });
    expect(await pairings()).toEqual([]);
    expect(await importPairings(ctx(), { importId })).toEqual({ added: 1 });
    expect(await mails()).toBe(before);
    const [pairing] = await pairings();
    expect(pairing).toMatchObject({
      ...{ status: "active", mentorAnswer: "accepted", menteeAnswer: "accepted" },
      activatedAt,
    });
    expect(await importPairings(ctx(), { importId })).toEqual({ added: 0 });
    expect(await pairings()).toHaveLength(1);
  });

  it("proposes where it names no state, mails both once, and keeps to the seats there are", async () => {
    const importId = await upload(
      list(
        `${address("mentor")},${address("mentee").toUpperCase()},`,
        `${address("mentor")},${address("otherMentee")},`,
      ),
    );
    const page = await preview(importId);
    expect(page).toMatchObject({ counts: { new: 1, refused: 1 }, mailed: 1, total: 2 });
    expect(page.rows[0]).toMatchObject({ status: "refused", says: expect.stringMatching(/no seat left/) });
    const before = await mails();
    const key = newId();
    const both = [importPairings(ctx(), { importId }, key), importPairings(ctx(), { importId }, newId())];
    expect((await Promise.all(both)).map(({ added }) => added).sort()).toEqual([0, 1]);
    expect(await mails()).toBe(before + 1);
    const [pairing] = await pairings();
    expect(pairing).toMatchObject({ status: "proposed", mentorAnswer: "waiting", menteeAnswer: "waiting" });
    expect(pairing?.expiresAt.getTime()).toBeGreaterThan(inDays(13).getTime());
  });

  it("is no roster, belongs to its cohort, and is taken only while the cohort pairs", async () => {
    const importId = await upload(list(`${address("mentor")},${address("mentee")},`));
    await expect(importRoster(ctx(), { importId })).rejects.toMatchObject({ code: "not_found" });
    await expect(preview(importId, world.cohort)).rejects.toMatchObject({ code: "not_found" });
    expect((await importStart(ctx(), null)).earlier.map(({ id }) => id)).not.toContain(importId);
    await system((tx) => tx.cohort.updateMany({ where: { id: cohortId }, data: { status: "completed" } }));
    expect((await pairImportStart(ctx(), cohortId)).closed).toMatch(/complete/);
    await expect(importPairings(ctx(), { importId })).rejects.toMatchObject({ code: "conflict" });
    await expect(upload(list())).rejects.toMatchObject({ code: "conflict" });
  });

  it("of other columns says which ones it needs, and imports nothing", async () => {
    const importId = await upload(Buffer.from("Who,Whom\na@example.org,b@example.org\n"));
    expect((await preview(importId)).problem).toMatch(/needs a column/);
    await expect(importPairings(ctx(), { importId })).rejects.toMatchObject({ code: "conflict" });
  });
});
