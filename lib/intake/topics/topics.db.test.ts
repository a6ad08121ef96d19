import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import {
  addTopic,
  beginTopics,
  moveTopic,
  removeTopic,
  renameTopic,
  restoreTopic,
} from "@/lib/intake/topics/commands";
import { topicsPage } from "@/lib/intake/topics/queries";
import { createProgram, saveAsTemplate } from "@/lib/programs/copies/commands";
import { oneToOneTopics } from "@/lib/programs/templates/topics";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`k${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];

describe("the list of topics", () => {
  const list = async (programId = world.program) =>
    (await topicsPage(as("organizer"), programId)).topics.map(({ name }) => name);

  it("is added to, renamed, put in order, and nothing is lost by taking out", async () => {
    const { program: programId, topic: topicId, mark } = world;
    const owner = as("owner");
    await addTopic(owner, { programId, name: "Pricing" });
    await expect(addTopic(owner, { programId, name: " PRICING" })).rejects.toMatchObject({ code: "invalid" });
    await moveTopic(owner, { programId, topicId, direction: "down" });
    expect(await list()).toEqual(["Pricing", `Topic ${mark}`]);
    await renameTopic(owner, { programId, topicId, name: "Courage" });
    await removeTopic(owner, { programId, topicId });
    expect(await list()).toEqual(["Pricing"]);
    await restoreTopic(owner, { programId, topicId });
    expect((await topicsPage(owner, programId)).topics).toMatchObject([
      { name: "Pricing", chosen: 0 },
      { name: "Courage", chosen: 1 },
    ]);
    await expect(beginTopics(owner, { programId })).rejects.toMatchObject({ code: "conflict" });
  });

  it("comes with a template, and goes along with a copy", async () => {
    const owner = as("owner");
    const { programId } = await createProgram(owner, { name: "Pairs", template: "one-to-one" });
    expect(await list(programId)).toEqual(oneToOneTopics);
    const kept = await saveAsTemplate(owner, { programId: world.program, name: "Ours" });
    expect(await list(kept.programId)).toEqual([`Topic ${world.mark}`]);
    const begun = await createProgram(owner, { name: "Another", template: kept.programId });
    expect(await list(begun.programId)).toEqual([`Topic ${world.mark}`]);
  });

  it("of a program that has none can begin with the template's", async () => {
    const { program: programId, topic: topicId } = world;
    await removeTopic(as("owner"), { programId, topicId });
    await beginTopics(as("owner"), { programId });
    expect((await list()).length).toBeGreaterThan(5);
  });

  it("holds forty", async () => {
    const { program: programId, orgId } = world;
    await system((tx) =>
      tx.matchingTopic.createMany({
        data: Array.from({ length: 39 }, (_, at) => ({
          ...{ orgId, programId, name: `Topic ${at}`, position: at + 2 },
        })),
      }),
    );
    await expect(addTopic(as("owner"), { programId, name: "One more" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
