import { beforeEach, describe, expect, it } from "vitest";
import { prepareDecision, sendDecision } from "@/lib/applications/choosing/commands";
import { applicationsPage, decisionPage } from "@/lib/applications/choosing/queries";
import type { Verdict } from "@/lib/applications/choosing/rules";
import { moveUp } from "@/lib/applications/waitlist/commands";
import { now } from "@/lib/clock";
import { removeParticipant } from "@/lib/cohorts/participations/commands";
import type { ApplicationState } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { removePerson } from "@/lib/people/leaving/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`c${newId().slice(-8)}`);
});

const organizer = () => world.contexts.organizer;
const letter = "Dear {first name},\n\nhere is what we decided.";

/** So many applications in a state, in the order of their names. */
async function apply(count: number, state: ApplicationState = "new", role: "mentor" | "mentee" = "mentee") {
  const { orgId, enrolling: cohortId } = world;
  const answers = [{ questionId: newId(), kind: "long", question: "Why?", answer: ["Because."] }];
  const rows = Array.from({ length: count }, (_, at) => ({
    ...{ orgId, id: newId(), cohortId, role, state, answers, createdAt: now() },
    ...{ name: `Person ${at}`, email: `${newId()}@example.org` },
    confirmedAt: new Date(now().getTime() + at),
  }));
  await system((tx) => tx.application.createMany({ data: rows }));
  return rows.map(({ id }) => id);
}

async function decide(state: Verdict, applicationIds: string[], beyond?: "accept" | "waitlist") {
  const chosen = { cohortId: world.enrolling, state, applicationIds };
  const { decisionId } = await prepareDecision(organizer(), chosen);
  return sendDecision(organizer(), { decisionId, letter, ...(beyond && { beyond }) });
}

const limit = (menteePlaces: number | null, movesUp = false) =>
  system((tx) =>
    tx.cohort.update({
      where: { orgId_id: { orgId: world.orgId, id: world.enrolling } },
      data: { menteePlaces, movesUp },
    }),
  );
const stateOf = async (ids: string[]) => {
  const rows = await system((tx) => tx.application.findMany({ where: { id: { in: ids } } }));
  return ids.map((id) => rows.find((row) => row.id === id)?.state);
};
const part = (applicationId: string) =>
  system((tx) =>
    tx.application.findUniqueOrThrow({ where: { orgId_id: { orgId: world.orgId, id: applicationId } } }),
  );
const posted = (topic: string) => system((tx) => tx.outbox.count({ where: { orgId: world.orgId, topic } }));

describe("accepting", () => {
  it("lists, places and invites hundreds at once, with one mail each", async () => {
    await limit(null);
    const ids = await apply(300);
    expect(await decide("accepted", ids)).toEqual({ decided: 300, waitlisted: 0 });
    const where = { orgId: world.orgId, cohortId: world.enrolling };
    expect(await system((tx) => tx.participation.count({ where }))).toBe(300);
    expect(await posted("mail.application-decided")).toBe(300);
    expect(await posted("mail.invitation")).toBe(0);
    const links = { orgId: world.orgId, kind: "invitation" as const, revokedAt: null };
    expect(await system((tx) => tx.accessLink.count({ where: links }))).toBe(301);
    const intake = { orgId: world.orgId, question: "Why?", answer: "Because." };
    expect(await system((tx) => tx.intakeAnswer.count({ where: intake }))).toBe(300);
  });

  it("finds who belongs here already", async () => {
    const [id = ""] = await apply(1);
    const { orgId, people } = world;
    const contact = await system((tx) =>
      tx.memberContact.findFirstOrThrow({ where: { orgId, membershipId: people.member.membershipId } }),
    );
    await system((tx) =>
      tx.application.update({ where: { orgId_id: { orgId, id } }, data: { email: contact.email } }),
    );
    await limit(null);
    await decide("accepted", [id]);
    const participation = await system(async (tx) =>
      tx.participation.findFirstOrThrow({ where: { orgId, id: (await part(id)).participationId ?? "" } }),
    );
    expect(participation.membershipId).toBe(people.member.membershipId);
  });

  it("beyond the places asks first, and then takes those who came first", async () => {
    await limit(2);
    const ids = await apply(3);
    await expect(decide("accepted", ids)).rejects.toMatchObject({ code: "conflict" });
    expect(await stateOf(ids)).toEqual(["new", "new", "new"]);
    expect(await decide("accepted", ids, "waitlist")).toEqual({ decided: 2, waitlisted: 1 });
    expect(await stateOf(ids)).toEqual(["accepted", "accepted", "waitlisted"]);
    expect(await decide("accepted", ids.slice(2), "accept")).toEqual({ decided: 1, waitlisted: 0 });
  });

  it("is refused for addresses that the organization does not take, by name", async () => {
    await system((tx) =>
      tx.organization.update({ where: { id: world.orgId }, data: { mailDomains: ["house.example"] } }),
    );
    await limit(null);
    await expect(decide("accepted", await apply(1))).rejects.toThrow(/^Person 0: .*house\.example/);
    expect(await posted("mail.application-decided")).toBe(0);
  });

  it("by two organizers at once is one acceptance", async () => {
    await limit(null);
    const ids = await apply(5);
    const results = await Promise.allSettled([decide("accepted", ids), decide("accepted", ids)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await posted("mail.application-decided")).toBe(5);
  });

  it("the same decision is sent once", async () => {
    const [id = ""] = await apply(1);
    const chosen = { cohortId: world.enrolling, state: "declined" as const, applicationIds: [id] };
    const { decisionId } = await prepareDecision(organizer(), chosen);
    const send = () => sendDecision(organizer(), { decisionId, letter });
    const results = await Promise.allSettled([send(), send()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await decisionPage(organizer(), decisionId)).toMatchObject({ sent: true, letter });
    expect(await stateOf([id])).toEqual(["declined"]);
  });
});

describe("the waitlist", () => {
  const leave = async (applicationId: string) =>
    removeParticipant(organizer(), {
      ...{ cohortId: world.enrolling, participationId: (await part(applicationId)).participationId ?? "" },
    });

  it("moves two different people up when two places free at once", async () => {
    // The world's own applicant waits as well, and came first.
    await limit(2, true);
    const ids = await apply(2);
    await decide("accepted", ids);
    const waiting = await apply(3, "waitlisted");
    await Promise.all(ids.map(leave));
    expect(await posted("cohort.place-freed")).toBe(2);
    const move = () => moveUp(organizer(), { cohortId: world.enrolling });
    const moved = await Promise.all([move(), move()]);
    expect(moved.reduce((sum, each) => sum + each.moved, 0)).toBe(2);
    expect(await stateOf([world.waiting, ...waiting])).toEqual([
      ...["accepted", "accepted"],
      ...["waitlisted", "waitlisted"],
    ]);
  });

  it("stays where it is while its cohort is not set to move, and shows who is next", async () => {
    await limit(1, false);
    await apply(1, "waitlisted");
    expect(await moveUp(organizer(), { cohortId: world.enrolling })).toEqual({ moved: 0 });
    const { next, counts } = await applicationsPage(organizer(), world.enrolling, {
      ...{ state: "waitlisted", role: null, page: 1 },
    });
    expect(next).toMatchObject([{ id: world.waiting, role: "mentee" }]);
    expect(counts.waitlisted).toBe(2);
  });

  it("hears of a place when somebody leaves the organization by themselves", async () => {
    await system((tx) =>
      tx.cohort.update({
        where: { orgId_id: { orgId: world.orgId, id: world.cohort } },
        data: { movesUp: true },
      }),
    );
    const { mentee } = world.contexts;
    await removePerson(mentee, { membershipId: mentee.membershipId });
    expect(await posted("cohort.place-freed")).toBe(1);
  });
});
