import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { createCohort } from "@/lib/cohorts/commands";
import { newId } from "@/lib/db/id";
import { statementsOf } from "@/lib/db/testing/statements";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { addCrowd } from "@/lib/db/testing/world-crowd";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { type HomePage, home } from "@/lib/home/queries";
import { createOrganization } from "@/lib/organizations/commands";
import { createProgram } from "@/lib/programs/copies/commands";
import { mintOrgForJob } from "@/lib/tenancy/mint";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`h${newId().slice(-8)}`);
  await withoutApplicants(world);
});

/** What applicants and strangers ask of organizers has tests of its own (organizing/applications, done.db.test.ts). */
const withoutApplicants = ({ orgId, enrolling: id }: World) =>
  system(async (tx) => {
    await tx.cohort.update({ where: { orgId_id: { orgId, id } }, data: { archivedAt: now() } });
    await tx.addition.updateMany({ where: { orgId, state: "held" }, data: { state: "hidden" } });
  });

const as = (actor: ActorName, days = 0): Promise<HomePage> =>
  atTime(inDays(days), () => home(world.contexts[actor]));
const asked = ({ items }: HomePage) => items.map(({ kind, about }) => [kind, about]);

describe("a home", () => {
  it("asks everybody for what is theirs to do", async () => {
    const { past, next, recap, proposal, prompt, rosterImport, thanks, meeting } = world;
    const session = ["session", next.session];
    const read = ["read", recap];
    expect(asked(await as("mentor"))).toEqual([
      session,
      ["thanks", thanks],
      ["prepared", meeting],
      ["prepared", next.session],
      read,
    ]);
    expect(asked(await as("mentee"))).toEqual([session, read]);
    expect(asked(await as("otherMentor"))).toEqual([
      ["proposal", proposal],
      session,
      ["note", past.session],
      read,
    ]);
    expect(asked(await as("otherMentee"))).toEqual([["proposal", proposal], ["prompt", prompt], session]);
    expect(asked(await as("organizer"))).toEqual([["import", rosterImport]]);
    expect(asked(await as("owner"))).toEqual([["import", rosterImport]]);
    expect(asked(await as("member"))).toEqual([]);
  });

  it("tells people the others of their own group", async () => {
    const { items } = await as("mentor");
    expect(JSON.stringify(items[0]?.second)).toContain(
      `Group 1, with mentee ${world.mark} and Guest ${world.mark}`,
    );
    expect(JSON.stringify(items)).not.toContain("otherMentee");
  });

  it("stands between the person's cohorts and people", async () => {
    const mentee = await as("mentee");
    expect(mentee.people.map(({ id, other }) => [id, other.name])).toEqual([
      [world.pairing, `mentor ${world.mark}`],
    ]);
    expect(mentee.cohorts.map(({ id }) => id)).toEqual([world.cohort]);
    expect((await as("otherMentee")).people).toEqual([]);
    const organizer = await as("organizer");
    expect(organizer.people).toEqual([]);
    expect(organizer.cohorts).toMatchObject([
      { id: world.cohort, standing: "4 people · 1 of 2 sessions held" },
    ]);
    expect(organizer.coming.map(({ id }) => id)).toEqual([world.next.session]);
  });

  it("greets a member who is in no cohort", async () => {
    const page = await as("member");
    expect(page.hello).toMatch(/, member\.$/);
    expect(page.fact).toEqual([`Welcome to Organization ${world.mark}.`]);
    expect([page.coming, page.cohorts, page.people]).toEqual([[], [], []]);
  });

  it("knows the evening: the door for organizers, points for those who sit in a group", async () => {
    const { next } = world;
    expect(asked(await as("organizer", 7.02))[0]).toEqual(["tonight", next.session]);
    expect(asked(await as("mentee", 7.02))[0]).toEqual(["points", next.session]);
    expect((await as("mentee", 7.02)).fact).toEqual(["Your council is meeting right now."]);
  });

  it("composes what somebody is: a mentor here, a mentee there, an organizer besides", async () => {
    const { orgId, people, contexts, next, thanks } = world;
    const second = await addCrowd(world, { mentors: 1, mentees: 2 });
    const evening = second.sessions[0] ?? "";
    const { membershipId } = people.mentor;
    await system((tx) =>
      tx.participation.create({ data: { orgId, cohortId: second.cohort, membershipId, role: "mentee" } }),
    );
    const page = await as("mentor");
    expect(asked(page)).toEqual([
      ["conduct", second.cohort],
      ["session", evening],
      ["prep", evening],
      ["session", next.session],
      ["thanks", thanks],
      ["intake", second.cohort],
    ]);
    expect(page.cohorts.map(({ id }) => id)).toEqual([second.cohort, world.cohort]);
    expect(page.later).toBe(3);
    const organizer = await home({ ...contexts.mentor, role: "organizer" });
    expect(organizer.items.map(({ kind }) => kind)).toEqual([
      "conduct",
      "fill",
      "session",
      "prep",
      "session",
      "thanks",
    ]);
    expect(organizer.later).toBe(7);
  });

  it("takes five statements at most, whoever asks", async () => {
    const counts: Partial<Record<ActorName, number>> = {};
    for (const actor of actorNames) counts[actor] = (await statementsOf(() => as(actor))).length;
    expect(counts).toEqual({
      owner: 4,
      organizer: 4,
      mentor: 4,
      mentee: 4,
      otherMentor: 4,
      otherMentee: 4,
      member: 2,
    });
    const both = await statementsOf(() => home({ ...world.contexts.mentor, role: "organizer" }));
    expect(both).toHaveLength(5);
  });
});

describe("an organization that begins", () => {
  it("asks its owner for one step after the other", async () => {
    const user = (await buildWorld(`h${newId().slice(-8)}`)).users.member;
    const { slug } = await createOrganization(user, {
      ...{ slug: `begin-${newId()}`, name: "Leaders", accent: "#2b5a4c" },
      ...{ timeZone: "America/New_York", yourName: "Ada Lovelace" },
    });
    const owner = await system((tx) =>
      tx.membership.findFirstOrThrow({
        where: { organization: { slug } },
        select: { orgId: true, id: true },
      }),
    );
    const ctx = await mintOrgForJob(owner.orgId, owner.id);
    if (!ctx) throw new Error("Nobody owns the organization.");
    const first = await home(ctx);
    expect(first).toMatchObject({
      isBeginning: true,
      fact: ["This is the beginning of Leaders."],
      coming: [],
    });
    expect(asked(first)).toEqual([["program", ""]]);

    const { programId } = await createProgram(ctx, { name: "Council" });
    expect(asked(await home(ctx))).toEqual([["begin-cohort", programId]]);
    const size = { groupSize: 6, mentorsPerGroup: 2, defaultCapacity: 2 };
    const { cohortId } = await createCohort(ctx, {
      programId,
      name: "Spring",
      timeZone: "America/New_York",
      ...size,
    });
    expect(asked(await home(ctx))).toEqual([
      ["roster", cohortId],
      ["season", cohortId],
    ]);
  });
});
