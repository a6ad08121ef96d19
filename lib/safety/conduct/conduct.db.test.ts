import { beforeEach, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { acceptConduct } from "@/lib/cohorts/participations/commands";
import { newId } from "@/lib/db/id";
import { refusedByPolicy } from "@/lib/db/problems";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { editConduct } from "@/lib/programs/commands";
import { createProgram } from "@/lib/programs/copies/commands";
import { remindOfConduct } from "@/lib/safety/conduct/commands";
import { conductPage } from "@/lib/safety/conduct/queries";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`conduct${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const page = (actor: ActorName) => conductPage(as(actor), world.program);
const edit = (codeOfConduct: string) =>
  editConduct(as("organizer"), { programId: world.program, codeOfConduct, confidentialityRule: "It stays." });
const nameOf = (actor: ActorName) => `${actor} ${world.mark}`;

describe("the versions of a code of conduct", () => {
  it("are all kept, from the first one on", async () => {
    const { programId } = await createProgram(as("organizer"), { name: "Another" });
    expect((await conductPage(as("member"), programId)).versions).toHaveLength(1);
    await edit("Be kind.");
    await edit("Be kind.\n\nBe early.");
    const { versions, current } = await page("member");
    expect(current).toBe(3);
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(versions[1]).toMatchObject({ codeOfConduct: "Be kind.", confidentialityRule: "It stays." });
  });

  it("and who accepted which: for organizers everybody, for a person themselves", async () => {
    await edit("Be kind.");
    await acceptConduct(as("mentor"), { cohortId: world.cohort, version: 2 });
    const { people } = await page("organizer");
    const mentor = people?.find(({ name }) => name === nameOf("mentor"));
    expect(mentor).toMatchObject({ isCurrent: true, accepted: [{ version: 2 }, { version: 1 }] });
    const mentee = people?.find(({ name }) => name === nameOf("mentee"));
    expect(mentee).toMatchObject({ isCurrent: false, accepted: [{ version: 1 }] });
    const own = await page("mentor");
    expect(own.people).toBeNull();
    expect(own.versions.map(({ acceptedAt }) => acceptedAt !== null)).toEqual([true, true]);
    const seen = await withOrg(as("mentee"), (tx) => tx.conductAcceptance.findMany());
    expect(new Set(seen.map(({ membershipId }) => membershipId))).toEqual(
      new Set([world.people.mentee.membershipId]),
    );
  });

  it("are written once, also by the system role, and in nobody else's name", async () => {
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => "went through",
        (error: unknown) => (refusedByPolicy(error) ? "refused" : error),
      );
    const { orgId, program, people, participations } = world;
    for (const table of ["ConductText", "ConductAcceptance"])
      for (const statement of [`update "${table}" set "version" = 9`, `delete from "${table}"`]) {
        expect(await refused(withOrg(as("owner"), (tx) => tx.$executeRawUnsafe(statement)))).toBe("refused");
        expect(await refused(system((tx) => tx.$executeRawUnsafe(statement)))).toBe("refused");
      }
    const data = {
      ...{ orgId, programId: program, version: 7, acceptedAt: new Date() },
      participationId: participations.mentee,
      membershipId: people.mentee.membershipId,
    };
    expect(
      await refused(withOrg(as("owner"), (tx) => tx.conductAcceptance.createMany({ data: [data] }))),
    ).toBe("refused");
  });
});

describe("a reminder", () => {
  it("goes to those who have not accepted, at most once a day", async () => {
    await edit("Be kind.");
    await acceptConduct(as("mentor"), { cohortId: world.cohort, version: 2 });
    const remind = () => remindOfConduct(as("organizer"), { programId: world.program });
    expect(await remind()).toEqual({ reminded: 3 });
    await expect(remind()).rejects.toMatchObject({ code: "conflict" });
    expect((await page("organizer")).canRemind).toBe(false);
    expect(await atTime(inDays(1.1), remind)).toEqual({ reminded: 3 });
  });

  it("goes to nobody where everybody has accepted", async () => {
    await expect(remindOfConduct(as("owner"), { programId: world.program })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
