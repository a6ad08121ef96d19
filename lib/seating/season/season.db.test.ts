import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addCrowd } from "@/lib/db/testing/world-crowd";
import { firstOf, seatedBy, undoLast } from "@/lib/db/testing/world-door";
import { system } from "@/lib/db/unit";
import { markAttendance } from "@/lib/seating/attendance/commands";
import { seatGroups } from "@/lib/seating/commands";
import { addGuest } from "@/lib/seating/guests/commands";
import { whoMet } from "@/lib/seating/met/queries";
import { movePerson } from "@/lib/seating/moves/commands";
import { doorPage } from "@/lib/seating/queries";
import { movePlanned, planSeason, setGroupSizes, undoPlan } from "@/lib/seating/season/commands";
import { eveningPlan } from "@/lib/seating/season/evening/queries";
import { type SeasonSeating, seasonSeating } from "@/lib/seating/season/queries";
import type { OrgContext } from "@/lib/tenancy/context";

let world: World;
let organizer: OrgContext;

beforeAll(async () => {
  world = await buildWorld(`P${newId().slice(-6)}`);
  organizer = world.contexts.organizer;
});

const crowd = (mentors: number, mentees: number, sessions = 3) =>
  addCrowd(world, { mentors, mentees, sessions });

const idsOf = ({ people, evenings }: SeasonSeating, evening: number): string[][] =>
  (evenings[evening]?.groups ?? []).map((group) => group.flatMap((at) => people[at]?.id ?? []).sort());
const stands = ({ evenings }: SeasonSeating) => evenings.map(({ stand }) => stand);
const absent = (sessionId: string, participationId: string) =>
  markAttendance(organizer, { sessionId, marks: [{ participationId, status: "absent" }] });
const leave = (id: string) =>
  system((tx) =>
    tx.participation.update({
      where: { orgId_id: { orgId: world.orgId, id } },
      data: { leftAt: new Date() },
    }),
  );

describe("a season's plan", () => {
  it("seats everybody at every evening to come, and says how many will have met", async () => {
    const { cohort } = await crowd(12, 24);
    expect(await planSeason(organizer, { cohortId: cohort })).toEqual({ evenings: 3 });
    const season = await seasonSeating(organizer, cohort);
    expect(stands(season)).toEqual(["planned", "planned", "planned"]);
    for (const evening of [0, 1, 2]) expect(new Set(idsOf(season, evening).flat()).size).toBe(36);
    expect(season.sentence).toMatch(/^By the end everyone will have met at least \d+ of the 35 others\.$/);
    expect(season.changes).toBeNull();
    const met = await whoMet(organizer, cohort, null);
    expect(met).toMatchObject({ soFar: "", byEnd: season.sentence, held: 0, ahead: 3 });
  });

  it("is carried out by the door as planned, where everybody comes", async () => {
    const people = await crowd(4, 8);
    await planSeason(organizer, { cohortId: people.cohort });
    const planned = idsOf(await seasonSeating(organizer, people.cohort), 0);
    const sessionId = firstOf(people);
    expect(await seatGroups(organizer, { sessionId, who: "expected" })).toMatchObject({
      ...{ planned: true, moved: 0 },
    });
    expect(seatedBy(await doorPage(organizer, sessionId))).toEqual(planned);
    const season = await seasonSeating(organizer, people.cohort);
    expect(stands(season)).toEqual(["seated", "planned", "planned"]);
    expect(season.changes).toBeNull();
  });

  it("changes as little as possible for who is ill and who comes along, and goes on from there", async () => {
    const people = await crowd(4, 14);
    const sessionId = firstOf(people);
    await planSeason(organizer, { cohortId: people.cohort });
    const planned = idsOf(await seasonSeating(organizer, people.cohort), 0);
    const [ill = ""] = people.mentees;
    await absent(sessionId, ill);
    const { guestId } = await addGuest(organizer, { sessionId, name: "Ada" });
    await seatGroups(organizer, { sessionId, who: "expected" });
    const sat = seatedBy(await doorPage(organizer, sessionId));
    expect(sat.flat()).toContain(guestId);
    expect(sat.flat()).not.toContain(ill);
    const stayed = sat.flatMap((group, at) => group.filter((id) => planned[at]?.includes(id)));
    expect(stayed.length).toBeGreaterThanOrEqual(16);
    const season = await seasonSeating(organizer, people.cohort);
    expect(season.changes).toBeNull();
    expect(idsOf(season, 1).flat()).toContain(ill);
    expect(idsOf(season, 1).flat()).not.toContain(guestId);
  });

  it("comes back with the undo of a seating, and goes again with another", async () => {
    const people = await crowd(4, 8);
    const sessionId = firstOf(people);
    await planSeason(organizer, { cohortId: people.cohort });
    await absent(sessionId, people.mentees[0] ?? "");
    const before = await seasonSeating(organizer, people.cohort);
    await seatGroups(organizer, { sessionId, who: "expected" });
    const after = await seasonSeating(organizer, people.cohort);
    await undoLast(organizer, sessionId);
    expect((await seasonSeating(organizer, people.cohort)).evenings).toEqual(before.evenings);
    await undoLast(organizer, sessionId);
    expect((await seasonSeating(organizer, people.cohort)).evenings).toEqual(after.evenings);
  });

  it("says who joined or left and which evening went otherwise, until it is planned again", async () => {
    const people = await crowd(4, 8);
    const cohortId = people.cohort;
    await planSeason(organizer, { cohortId });
    const gone = people.mentees[0] ?? "";
    await leave(gone);
    expect((await seasonSeating(organizer, cohortId)).changes).toMatchObject({ left: [gone], joined: [] });
    await planSeason(organizer, { cohortId });
    expect((await seasonSeating(organizer, cohortId)).changes).toBeNull();
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    await movePerson(organizer, { sessionId, personId: people.mentees[1] ?? "", to: "new" });
    expect((await seasonSeating(organizer, cohortId)).changes).toEqual({
      ...{ joined: [], left: [], otherwise: [sessionId], more: false },
    });
    await planSeason(organizer, { cohortId });
    const season = await seasonSeating(organizer, cohortId);
    expect(season.changes).toBeNull();
    expect(stands(season)).toEqual(["seated", "planned", "planned"]);
  });

  it("keeps people apart without a word of it, and does not seat them together by hand", async () => {
    const people = await crowd(2, 10, 1);
    const [one = "", other = ""] = people.mentees;
    const [a, b] = await system((tx) =>
      Promise.all(
        [one, other].map((id) =>
          tx.participation.findUniqueOrThrow({ where: { orgId_id: { orgId: world.orgId, id } } }),
        ),
      ),
    );
    await planSeason(organizer, { cohortId: people.cohort });
    await system((tx) =>
      tx.block.create({
        data: {
          ...{ orgId: world.orgId, createdAt: new Date() },
          ...{ blockerId: a?.membershipId ?? "", blockedId: b?.membershipId ?? "" },
        },
      }),
    );
    await planSeason(organizer, { cohortId: people.cohort });
    const season = await seasonSeating(organizer, people.cohort);
    const groups = idsOf(season, 0);
    expect(groups.some((group) => group.includes(one) && group.includes(other))).toBe(false);
    const where = groups.findIndex((group) => group.includes(other)) + 1;
    const input = { sessionId: firstOf(people), personId: one, to: String(where) };
    await expect(movePlanned(organizer, input)).rejects.toMatchObject({
      message: "Two people in that group cannot sit together, so nothing was changed.",
    });
    expect(season.changes).toBeNull();
  });

  it("is changed by hand, taken back, and taken back to where there was none", async () => {
    const people = await crowd(2, 10, 2);
    const cohortId = people.cohort;
    await planSeason(organizer, { cohortId });
    const before = await seasonSeating(organizer, cohortId);
    const sessionId = firstOf(people);
    const personId = idsOf(before, 0)[0]?.[0] ?? "";
    const partner = idsOf(before, 0)[1]?.[0] ?? "";
    await movePlanned(organizer, { sessionId, personId, to: `swap:${partner}` });
    const { people: sitting } = await eveningPlan(organizer, sessionId);
    expect(sitting.find(({ id }) => id === personId)?.group).toBe(2);
    const undo = async () => {
      const { change } = await seasonSeating(organizer, cohortId);
      await undoPlan(organizer, { cohortId, changeId: change?.id ?? "" });
      return seasonSeating(organizer, cohortId);
    };
    expect((await undo()).evenings).toEqual(before.evenings);
    await expect(undoPlan(organizer, { cohortId, changeId: before.change?.id ?? "" })).rejects.toMatchObject({
      code: "conflict",
    });
    await planSeason(organizer, { cohortId });
    expect(stands(await undo())).toEqual(["planned", "planned"]);
    await expect(
      movePlanned(organizer, { sessionId, personId: world.participations.mentee, to: "new" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("follows the sizes and the pairs that an organizer wants, once it is planned again", async () => {
    const people = await crowd(6, 12, 2);
    const cohortId = people.cohort;
    const pairs = people.mentors.map((mentorId, at): [string, string] => [
      mentorId,
      people.mentees[at] ?? "",
    ]);
    await system((tx) =>
      tx.pairing.createMany({
        data: pairs.map(([mentorId, menteeId]) => ({
          ...{ orgId: world.orgId, cohortId, mentorId, menteeId },
          ...{ status: "active" as const, expiresAt: new Date() },
        })),
      }),
    );
    await planSeason(organizer, { cohortId });
    const sizes = { groupSize: 6, groupSizeMin: 5, groupSizeMax: 7, pairsTogether: "yes" as const };
    await setGroupSizes(organizer, { cohortId, ...sizes });
    expect((await seasonSeating(organizer, cohortId)).changes).toMatchObject({ more: true });
    await planSeason(organizer, { cohortId });
    const season = await seasonSeating(organizer, cohortId);
    expect(season.changes).toBeNull();
    for (const evening of [0, 1])
      for (const pair of pairs)
        expect(idsOf(season, evening).some((group) => pair.every((id) => group.includes(id)))).toBe(true);
  });

  it("is refused where nothing is to come", async () => {
    const { pastCohort } = world;
    const refused = planSeason(organizer, { cohortId: pastCohort });
    await expect(refused).rejects.toMatchObject({ code: "conflict" });
  });

  it("is planned for 300 people", async () => {
    const { cohort } = await crowd(100, 200, 4);
    await planSeason(organizer, { cohortId: cohort });
    const season = await seasonSeating(organizer, cohort);
    expect(season.evenings.map(({ groups }) => groups.flat().length)).toEqual([300, 300, 300, 300]);
    expect((await whoMet(organizer, cohort, null)).picture).toBeNull();
  });
});
