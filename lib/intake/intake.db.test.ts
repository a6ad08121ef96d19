import { beforeEach, describe, expect, it } from "vitest";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { askForIntake } from "@/lib/intake/asking/commands";
import { saveAbout, saveHours, saveTopics } from "@/lib/intake/commands";
import { readMatchPeople } from "@/lib/intake/feed/queries";
import { hoursOf } from "@/lib/intake/hours/rules";
import { about, fill, hours, intakePage } from "@/lib/intake/testing/filled";
import { addTopic, removeTopic, restoreTopic } from "@/lib/intake/topics/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`k${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const where = () => ({ orgId: world.orgId, cohortId: world.cohort });

describe("filling in", () => {
  it("is a draft step by step, then done, and can be changed", async () => {
    const { cohort: cohortId, topic: topicId } = world;
    const who = as("otherMentee");
    expect(await saveTopics(who, { cohortId, topics: [{ topicId, level: 1 }] })).toEqual({ filled: false });
    expect(await intakePage(who, cohortId)).toMatchObject({
      steps: ["topics"],
      isFilled: false,
      topics: [{ id: topicId, level: 1 }],
    });
    await saveAbout(who, { cohortId, ...about });
    expect(await saveHours(who, { cohortId, ...hours })).toEqual({ filled: true });
    expect(await saveTopics(who, { cohortId, topics: [] })).toEqual({ filled: true });
    const page = await intakePage(who, cohortId);
    expect(page).toMatchObject({
      isFilled: true,
      topics: [{ id: topicId, level: null }],
      about: { goals: { value: "To lead well.", from: null } },
      timeZone: { value: "Europe/Paris" },
    });
    expect(page.hours).toEqual(hoursOf(page.cells));
    expect(page.cells).toHaveLength(5);
  });

  it("passes over topics that are off the list, and of other programs", async () => {
    const { cohort: cohortId, topic: topicId, program: programId } = world;
    const other = await buildWorld(`l${newId().slice(-8)}`);
    await removeTopic(as("owner"), { programId, topicId });
    const topics = [topicId, other.topic, newId()].map((id) => ({ topicId: id, level: 2 as const }));
    await saveTopics(as("otherMentee"), { cohortId, topics });
    expect(await system((tx) => tx.intakeTopic.count({ where: { orgId: world.orgId } }))).toBe(1);
    await restoreTopic(as("owner"), { programId, topicId });
    expect((await intakePage(as("mentee"), cohortId)).topics).toMatchObject([{ id: topicId, level: 3 }]);
  });

  it("takes a mentor's number of mentees along", async () => {
    await fill(world, "otherMentor");
    expect((await intakePage(as("otherMentor"), world.cohort)).capacity).toBe(3);
    await fill(world, "otherMentee");
    expect((await intakePage(as("otherMentee"), world.cohort)).capacity).toBeNull();
  });

  it("begins with what is known, and says from where", async () => {
    const { orgId, participations, cohort: cohortId, question, enrolling, program: programId } = world;
    await addTopic(as("owner"), { programId, name: "Pricing" });
    await system(async (tx) => {
      // The form of this cohort, as somebody marked its question.
      await tx.formQuestion.update({
        where: { orgId_id: { orgId, id: question } },
        data: { cohortId, feeds: "topics" },
      });
      const application = await tx.application.findFirstOrThrow({ where: { orgId, cohortId: enrolling } });
      await tx.application.update({
        where: { orgId_id: { orgId, id: application.id } },
        data: {
          cohortId,
          participationId: participations.otherMentee,
          answers: [
            { questionId: question, kind: "several", question: "Why?", answer: ["Pricing"] },
            { questionId: newId(), kind: "short", question: "Your industry", answer: ["Health care"] },
          ],
        },
      });
    });
    const page = await intakePage(as("otherMentee"), cohortId);
    expect(page.about.industry).toEqual({ value: "Health care", from: "application" });
    expect(page.topics).toMatchObject([{ level: null }, { name: "Pricing", level: 2 }]);
    expect(page.topicsFrom).toBe("application");
    const people = await system((tx) => readMatchPeople(tx, where()));
    // What was written for the organizers alone is told to nobody by the reason for a pair.
    expect(people.mentees.find(({ id }) => id === participations.otherMentee)).toMatchObject({
      topics: [],
      industry: null,
    });
  });

  it("ends with the season", async () => {
    const { orgId, cohort: id } = world;
    await system((tx) =>
      tx.cohort.update({
        where: { orgId_id: { orgId, id } },
        data: { status: "completed", completedAt: now() },
      }),
    );
    await expect(fill(world, "mentee")).rejects.toMatchObject({ code: "conflict" });
    expect((await intakePage(as("mentee"), id)).isOpen).toBe(false);
    await expect(askForIntake(as("owner"), { cohortId: id })).rejects.toMatchObject({ code: "conflict" });
  });
});
