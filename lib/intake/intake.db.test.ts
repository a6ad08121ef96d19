import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { askForIntake } from "@/lib/intake/asking/commands";
import { answersPage } from "@/lib/intake/asking/queries";
import { saveAbout, saveHours, saveTopics } from "@/lib/intake/commands";
import { readMatchPeople, readPeople, readWishes } from "@/lib/intake/feed/queries";
import { hoursOf } from "@/lib/intake/hours/rules";
import { intakePage as ownIntake } from "@/lib/intake/queries";
import {
  addTopic,
  beginTopics,
  moveTopic,
  removeTopic,
  renameTopic,
  restoreTopic,
} from "@/lib/intake/topics/commands";
import { topicsPage } from "@/lib/intake/topics/queries";
import { dropWish, moveWish, placeWish } from "@/lib/intake/wishes/commands";
import { wishesPage as ownWishes } from "@/lib/intake/wishes/queries";
import { createProgram, saveAsTemplate } from "@/lib/programs/copies/commands";
import { oneToOneTopics } from "@/lib/programs/templates/topics";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`k${newId().slice(-8)}`);
});

const there = <T>(page: T | null): T => {
  if (page === null) throw new Error("This person should take part.");
  return page;
};
const intakePage = async (...asked: Parameters<typeof ownIntake>) => there(await ownIntake(...asked));
const wishesPage = async (...asked: Parameters<typeof ownWishes>) => there(await ownWishes(...asked));
const as = (actor: ActorName) => world.contexts[actor];
const where = () => ({ orgId: world.orgId, cohortId: world.cohort });
const about = {
  ...{ jobFunction: "Design", industry: "Software", employer: "Tern", seniority: "senior" as const },
  ...{ languages: ["English"], goals: "To lead well." },
};
const hours = {
  ...{ timeZone: "Europe/Paris", cells: [], quick: ["evenings" as const], was: [], exact: false },
  capacity: null,
};
const fill = async (actor: ActorName) => {
  const { cohort: cohortId, topic } = world;
  await saveTopics(as(actor), { cohortId, topics: [{ topicId: topic, level: 3 }] });
  await saveAbout(as(actor), { cohortId, ...about });
  return saveHours(as(actor), { cohortId, ...hours, capacity: actor === "otherMentor" ? 3 : null });
};

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
    await fill("otherMentor");
    expect((await intakePage(as("otherMentor"), world.cohort)).capacity).toBe(3);
    await fill("otherMentee");
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
    await expect(fill("mentee")).rejects.toMatchObject({ code: "conflict" });
    expect((await intakePage(as("mentee"), id)).isOpen).toBe(false);
    await expect(askForIntake(as("owner"), { cohortId: id })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("wishes", () => {
  const wish = (aboutId: string, kind: "shortlist" | "apart" | "manager", who: ActorName = "mentee") =>
    placeWish(as(who), { cohortId: world.cohort, aboutId, kind });
  const see = (who: ActorName = "mentee") =>
    wishesPage(as(who), { cohortId: world.cohort, search: "", page: 1 });

  it("are one about each person; the shortlist keeps its order", async () => {
    const { mentor, otherMentor } = world.participations;
    await wish(otherMentor, "shortlist");
    expect((await see()).shortlist.map(({ id }) => id)).toEqual([mentor, otherMentor]);
    await moveWish(as("mentee"), { cohortId: world.cohort, aboutId: otherMentor, direction: "up" });
    expect((await see()).shortlist.map(({ id }) => id)).toEqual([otherMentor, mentor]);
    await wish(otherMentor, "manager");
    expect(await see()).toMatchObject({
      shortlist: [{ id: mentor }],
      apart: [{ id: otherMentor, kind: "manager" }],
    });
    await dropWish(as("mentee"), { cohortId: world.cohort, aboutId: otherMentor });
    expect(await see()).toMatchObject({ apart: [], others: [{ id: otherMentor }], total: 1 });
  });

  it("leave no place to somebody who has left the cohort", async () => {
    const { mentor, otherMentor } = world.participations;
    await wish(otherMentor, "shortlist");
    await system((tx) =>
      tx.participation.update({
        where: { orgId_id: { orgId: world.orgId, id: mentor } },
        data: { leftAt: now() },
      }),
    );
    await moveWish(as("mentee"), { cohortId: world.cohort, aboutId: otherMentor, direction: "up" });
    expect((await see()).shortlist.map(({ id }) => id)).toEqual([otherMentor]);
    expect((await system((tx) => readWishes(tx, where()))).wishes).toEqual([
      { by: world.participations.mentee, about: otherMentor, rank: 1 },
    ]);
  });

  it("are about people of the other role in the same cohort alone", async () => {
    const { mentee, otherMentee } = world.participations;
    for (const id of [mentee, otherMentee, newId()])
      await expect(wish(id, "shortlist")).rejects.toMatchObject({ code: "not_found" });
  });

  it("tell the matching who reports to whom, by what either said", async () => {
    const { mentor, otherMentee, mentee } = world.participations;
    await wish(otherMentee, "manager", "mentor");
    await wish(world.participations.otherMentor, "manager");
    const people = await system((tx) => readMatchPeople(tx, where()));
    const managersOf = (id: string) => people.mentees.find((each) => each.id === id)?.managers;
    expect(managersOf(otherMentee)).toEqual([mentor]);
    expect(managersOf(mentee)).toEqual([world.participations.otherMentor]);
    const organizers = await withOrg(as("organizer"), (tx) => readPeople(tx, where()));
    expect(organizers.mentees.flatMap(({ managers }) => managers)).toEqual([]);
  });

  it("count blocks among those to be kept apart, in the same words", async () => {
    const { orgId, people, participations } = world;
    await system((tx) =>
      tx.block.create({
        data: {
          orgId,
          blockerId: people.mentor.membershipId,
          blockedId: people.otherMentee.membershipId,
          createdAt: now(),
        },
      }),
    );
    const { apart } = await system((tx) => readWishes(tx, where()));
    expect(apart).toContainEqual([participations.mentor, participations.otherMentee].sort());
    expect(apart).toHaveLength(2);
  });

  it("show goals to mentors, and what mentors offer to mentees unless they keep it to the organizers", async () => {
    await fill("otherMentor");
    const offered = async () => (await see()).apart.find(({ id }) => id === world.participations.otherMentor);
    expect(await offered()).toMatchObject({ topics: [`Topic ${world.mark}`], goals: "" });
    const membershipId = world.people.otherMentor.membershipId;
    await system((tx) =>
      tx.memberDetail.create({
        data: {
          ...{ orgId: world.orgId, membershipId, part: "offers", audience: "organizers" },
          ...{ topics: ["Silence"], languages: [] },
        },
      }),
    );
    expect((await offered())?.topics).toEqual([]);
    expect((await see("otherMentor")).others.map(({ goals }) => goals)).toContain(`Goals ${world.mark}`);
  });
});

describe("asking those who are missing", () => {
  const missing = () => answersPage(as("organizer"), { cohortId: world.cohort, show: "missing", page: 1 });
  const mails = () =>
    system((tx) => tx.outbox.findMany({ where: { orgId: world.orgId, topic: "mail.intake-asked" } }));

  it("sends each one mail a day, and nobody who has answered", async () => {
    expect((await missing()).counts).toMatchObject({ people: 4, answered: 1, toAsk: 3 });
    expect(await askForIntake(as("organizer"), { cohortId: world.cohort })).toEqual({ asked: 3 });
    expect(await mails()).toHaveLength(3);
    expect((await mails()).map(({ payload }) => Object.keys(payload as object))).toEqual(
      Array(3).fill(["participation"]),
    );
    expect(await missing()).toMatchObject({ canAsk: false, counts: { toAsk: 0 } });
    await expect(askForIntake(as("organizer"), { cohortId: world.cohort })).rejects.toMatchObject({
      code: "conflict",
    });
    await fill("otherMentee");
    await atTime(inDays(1.01), async () => {
      expect(await askForIntake(as("organizer"), { cohortId: world.cohort })).toEqual({ asked: 2 });
    });
  });

  it("says what is there and what is missing, those who are missing first", async () => {
    await saveTopics(as("otherMentee"), { cohortId: world.cohort, topics: [] });
    const { people } = await answersPage(as("owner"), { cohortId: world.cohort, show: null, page: 1 });
    expect(people.at(-1)).toMatchObject({ isFilled: true, goals: `Goals ${world.mark}` });
    expect(people.find(({ id }) => id === world.participations.otherMentee)).toMatchObject({
      steps: ["topics"],
      isFilled: false,
    });
  });
});

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
