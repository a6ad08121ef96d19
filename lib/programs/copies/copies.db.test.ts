import { beforeAll, describe, expect, it } from "vitest";
import { createCohort } from "@/lib/cohorts/commands";
import { newCohort } from "@/lib/cohorts/queries";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { home } from "@/lib/home/queries";
import { archiveProgram } from "@/lib/programs/commands";
import { createProgram, saveAsTemplate } from "@/lib/programs/copies/commands";
import { templateChoice } from "@/lib/programs/copies/queries";
import { type ProgramPage, programList, programPage } from "@/lib/programs/queries";
import { circleTemplate } from "@/lib/programs/templates/circle";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`c${newId().slice(-8)}`);
});

const planOf = ({ sessions, prompts, codeOfConduct, groupSize, mentorsPerGroup }: ProgramPage) => ({
  codeOfConduct,
  groupSize,
  mentorsPerGroup,
  sessions: sessions.map(({ title, minutes, items }) => [title, minutes, items.map(({ text }) => text)]),
  prompts: prompts.map(({ afterSession, text, audience }) => [afterSession, text, audience]),
});

describe("a circle of peers", () => {
  it("begins without mentors", async () => {
    const { organizer } = world.contexts;
    const { programId } = await createProgram(organizer, { name: "Circle", template: "circle" });
    const page = await programPage(organizer, programId);
    expect(page).toMatchObject({ groupSize: 6, mentorsPerGroup: 0, isTemplate: false });
    expect(page.sessions).toHaveLength(circleTemplate.sessions.length);
  });
});

describe("an organization's own template", () => {
  it("is a copy of the plan that a program can begin from", async () => {
    const { organizer } = world.contexts;
    const from = { programId: world.program, name: "Ours" };
    const key = newId();
    const kept = await saveAsTemplate(organizer, from, key);
    expect(await saveAsTemplate(organizer, from, key)).toEqual(kept);
    const plan = planOf(await programPage(organizer, world.program));
    const template = await programPage(organizer, kept.programId);
    expect(planOf(template)).toEqual(plan);
    expect(template).toMatchObject({ name: "Ours", isTemplate: true, cohorts: [] });

    const begun = await createProgram(organizer, { name: "Another", template: kept.programId });
    const page = await programPage(organizer, begun.programId);
    expect(planOf(page)).toEqual(plan);
    expect(page).toMatchObject({ name: "Another", isTemplate: false });
  });

  it("stands beside the product's, takes no cohort, and is nobody else's business", async () => {
    const { organizer, member } = world.contexts;
    const { programId } = await saveAsTemplate(organizer, { programId: world.program, name: "Apart" });
    const outlines = await templateChoice(organizer);
    expect(outlines.slice(0, 3).map(({ key }) => key)).toEqual(["council", "one-to-one", "circle"]);
    expect(outlines).toContainEqual(expect.objectContaining({ key: programId, name: "Apart", prompts: 1 }));
    expect((await programList(organizer)).programs.map(({ id }) => id)).not.toContain(programId);
    expect((await programList(member)).programs.map(({ id }) => id)).not.toContain(programId);
    expect((await programList(member)).templates).toEqual([]);
    expect((await home(organizer)).items.map(({ about }) => about)).not.toContain(programId);
    await expect(programPage(member, programId)).rejects.toMatchObject({ code: "not_found" });
    await expect(newCohort(organizer, programId)).rejects.toMatchObject({ code: "not_found" });
    const settings = { timeZone: "Europe/Paris", groupSize: 4, mentorsPerGroup: 1, defaultCapacity: 2 };
    await expect(createCohort(organizer, { programId, name: "None", ...settings })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("once archived, or where it is none, begins nothing", async () => {
    const { organizer } = world.contexts;
    const { programId } = await saveAsTemplate(organizer, { programId: world.program, name: "Old" });
    await archiveProgram(organizer, { programId });
    expect((await templateChoice(organizer)).map(({ key }) => key)).not.toContain(programId);
    for (const template of [programId, world.program, newId()])
      await expect(createProgram(organizer, { name: "No", template })).rejects.toMatchObject({
        code: "not_found",
      });
  });
});
