import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { archiveProgram, editConduct, editProgram, restoreProgram } from "@/lib/programs/commands";
import { createProgram } from "@/lib/programs/copies/commands";
import {
  addProgramItem,
  editProgramItem,
  moveProgramItem,
  removeProgramItem,
  restoreProgramItem,
} from "@/lib/programs/items/commands";
import { addProgramPrompt, removeProgramPrompt, restoreProgramPrompt } from "@/lib/programs/prompts/commands";
import { programList, programPage, programSessionPage } from "@/lib/programs/queries";
import { editConductSchema } from "@/lib/programs/schema";
import {
  addProgramSession,
  moveProgramSession,
  removeProgramSession,
  restoreProgramSession,
} from "@/lib/programs/sessions/commands";
import { councilTemplate } from "@/lib/programs/templates/council";

let world: World;
beforeAll(async () => {
  world = await buildWorld("PROGRAMS");
});

const organizer = () => world.contexts.organizer;
const fresh = async () => {
  const { programId } = await createProgram(organizer(), { name: "Council of the north" });
  return { programId, page: () => programPage(organizer(), programId) };
};
const sessionOf = async (page: () => ReturnType<typeof programPage>, position: number) => {
  const session = (await page()).sessions[position - 1];
  if (!session) throw new Error(`no session ${position}`);
  return session;
};

describe("createProgram", () => {
  it("copies the whole template, once per key", async () => {
    const key = newId();
    const first = await createProgram(organizer(), { name: "Once" }, key);
    const again = await createProgram(organizer(), { name: "Once" }, key);
    expect(again).toEqual(first);
    const page = await programPage(organizer(), first.programId);
    expect(page.name).toBe("Once");
    expect(page.groupSize).toBe(6);
    expect(page.mentorsPerGroup).toBe(2);
    expect(page.sessions.map(({ title, items }) => [title, items.map((item) => item.text)])).toEqual(
      councilTemplate.sessions.map(({ title, items }) => [title, items.map((item) => item.text)]),
    );
    expect(page.prompts).toHaveLength(councilTemplate.prompts.length);
    expect(page.confidentialityRule).toBe(councilTemplate.confidentialityRule);
  });
});

describe("a program's own words", () => {
  it("are edited, and the conduct's version rises only with a change", async () => {
    const { programId, page } = await fresh();
    await editProgram(organizer(), {
      programId,
      name: "New",
      summary: "Short",
      groupSize: 4,
      mentorsPerGroup: 1,
    });
    const texts = (rule: string) =>
      editConductSchema.parse({
        programId,
        codeOfConduct: councilTemplate.codeOfConduct.replaceAll("\n", "\r\n"),
        confidentialityRule: rule,
      });
    await editConduct(organizer(), texts(councilTemplate.confidentialityRule));
    expect((await page()).conductVersion).toBe(1);
    await editConduct(organizer(), texts("What is said here stays here, whoever asks."));
    expect(await page()).toMatchObject({ name: "New", groupSize: 4, conductVersion: 2 });
  });

  it("can be put away and taken up again", async () => {
    const { programId } = await fresh();
    await archiveProgram(organizer(), { programId });
    await expect(programPage(world.contexts.mentor, programId)).rejects.toMatchObject({ code: "not_found" });
    const seen = await programList(world.contexts.mentor);
    expect(seen.programs.map((program) => program.id)).not.toContain(programId);
    await restoreProgram(organizer(), { programId });
    expect((await programPage(world.contexts.mentor, programId)).canManageProgram).toBe(false);
  });
});

describe("the plan's sessions", () => {
  it("move with the prompts that follow them", async () => {
    const { programId, page } = await fresh();
    const second = await sessionOf(page, 2);
    const before = (await page()).prompts
      .filter((prompt) => prompt.afterSession === 2)
      .map((prompt) => prompt.id);
    await moveProgramSession(organizer(), { programId, programSessionId: second.id, direction: "down" });
    const after = await page();
    expect(after.sessions[2]?.id).toBe(second.id);
    expect(after.sessions.map((session) => session.position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(after.prompts.filter((prompt) => prompt.afterSession === 3).map((prompt) => prompt.id)).toEqual(
      before,
    );
  });

  it("come back where they were, with their prompts", async () => {
    const { programId, page } = await fresh();
    const before = await page();
    const second = await sessionOf(page, 2);
    const where = { programId, programSessionId: second.id };
    await removeProgramSession(organizer(), where);
    const without = await page();
    expect(without.sessions.map((session) => session.position)).toEqual([1, 2, 3, 4, 5]);
    expect(without.removed.sessions).toEqual([{ id: second.id, title: second.title }]);
    expect(without.removed.prompts).toEqual([]);
    expect(without.prompts).toHaveLength(before.prompts.length - 1);
    await restoreProgramSession(organizer(), where);
    const again = await page();
    expect(again.sessions).toEqual(before.sessions);
    expect(again.prompts).toEqual(before.prompts);
  });

  it("stay consistent when two people add at once, and never become none", async () => {
    const { programId, page } = await fresh();
    await Promise.all(
      [1, 2, 3].map((n) => addProgramSession(organizer(), { programId, title: `Extra ${n}`, minutes: 60 })),
    );
    expect((await page()).sessions.map((session) => session.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const { id } of (await page()).sessions.slice(1))
      await removeProgramSession(organizer(), { programId, programSessionId: id });
    const last = await sessionOf(page, 1);
    await expect(
      removeProgramSession(organizer(), { programId, programSessionId: last.id }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("agenda items", () => {
  it("are added, edited, moved, removed and put back in place", async () => {
    const { programId, page } = await fresh();
    const { id: programSessionId, items } = await sessionOf(page, 1);
    const [first, second] = items;
    if (!first || !second) throw new Error("The template's first session has items.");
    const where = { programId, programSessionId };
    const read = async () => (await programSessionPage(organizer(), where)).items.map((item) => item.id);
    const { itemId } = await addProgramItem(organizer(), {
      ...where,
      kind: "question",
      text: "Why here?",
      minutes: 5,
    });
    expect((await read()).at(-1)).toBe(itemId);
    await editProgramItem(organizer(), {
      ...where,
      itemId,
      kind: "administration",
      text: "Coffee",
      minutes: 6,
    });
    await moveProgramItem(organizer(), { ...where, itemId: first.id, direction: "down" });
    expect((await read()).slice(0, 2)).toEqual([second.id, first.id]);
    await removeProgramItem(organizer(), { ...where, itemId: second.id });
    expect((await programSessionPage(organizer(), where)).removed).toEqual([
      { id: second.id, text: second.text },
    ]);
    await restoreProgramItem(organizer(), { ...where, itemId: second.id });
    expect((await read())[0]).toBe(second.id);
    const edited = (await programSessionPage(organizer(), where)).items.find((item) => item.id === itemId);
    expect(edited).toMatchObject({ kind: "administration", text: "Coffee", minutes: 6 });
  });

  it("are not found under another program or session", async () => {
    const { programId, page } = await fresh();
    const { id: programSessionId } = await sessionOf(page, 1);
    const text = { kind: "question" as const, text: "Whose?", minutes: 5 };
    const other = { itemId: world.programItem, ...text };
    await expect(
      editProgramItem(organizer(), { programId, programSessionId, ...other }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      addProgramItem(organizer(), { programId, programSessionId: world.programSession, ...text }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the plan's prompts", () => {
  it("follow a session that exists, also when put back into a shorter plan", async () => {
    const { programId, page } = await fresh();
    const prompt = { text: "What did you try?", audience: "mentor" as const };
    await expect(
      addProgramPrompt(organizer(), { programId, afterSession: 7, ...prompt }),
    ).rejects.toMatchObject({ code: "invalid" });
    const { promptId } = await addProgramPrompt(organizer(), { programId, afterSession: 6, ...prompt });
    await removeProgramPrompt(organizer(), { programId, promptId });
    expect((await page()).removed.prompts.map((removed) => removed.id)).toEqual([promptId]);
    const sixth = await sessionOf(page, 6);
    await removeProgramSession(organizer(), { programId, programSessionId: sixth.id });
    await restoreProgramPrompt(organizer(), { programId, promptId });
    expect((await page()).prompts.find((row) => row.id === promptId)?.afterSession).toBe(5);
  });
});
