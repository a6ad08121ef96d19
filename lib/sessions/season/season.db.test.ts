import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addCohort } from "@/lib/db/testing/world-program";
import { system } from "@/lib/db/unit";
import { seatGroups } from "@/lib/seating/commands";
import { addGuest } from "@/lib/seating/guests/commands";
import { sessionPage } from "@/lib/sessions/queries";
import { layOutSeason } from "@/lib/sessions/season/commands";
import { seasonPage } from "@/lib/sessions/season/queries";
import { laidOut, usualRule } from "@/lib/sessions/season/rules";
import { layOutSeasonSchema } from "@/lib/sessions/season/schema";

let world: World;
let cohortId: string;

beforeAll(async () => {
  world = await buildWorld(`L${newId().slice(-6)}`);
  cohortId = await system((tx) => addCohort(tx, world.orgId, world.program, "To lay out", "draft"));
});

const rule = (fields: Partial<ReturnType<typeof usualRule>> = {}) =>
  layOutSeasonSchema.parse({ cohortId, ...usualRule("2026-10-01", 6), place: "Library", ...fields });

describe("a season", () => {
  it("is saved as it was shown, the plan's agenda with it, at the same time of day all along", async () => {
    const { organizer } = world.contexts;
    const { plan, timeZone } = await seasonPage(organizer, cohortId);
    const shown = laidOut(rule(), timeZone, plan);
    expect(await layOutSeason(organizer, rule())).toEqual({ sessions: 6 });
    const { sessions } = await seasonPage(organizer, cohortId);
    expect(
      sessions.map(({ number, title, startsAt, endsAt }) => ({ number, title, startsAt, endsAt })),
    ).toEqual(shown.map(({ number, title, startsAt, endsAt }) => ({ number, title, startsAt, endsAt })));
    expect(sessions.slice(0, 2).map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-10-13T22:30:00.000Z",
      "2026-11-10T23:30:00.000Z",
    ]);
    const first = await sessionPage(organizer, sessions[0]?.id ?? "");
    expect(first).toMatchObject({ title: `Plan ${world.mark}`, place: "Library" });
    expect(first.agenda.map(({ kind, text }) => [kind, text])).toEqual([
      ["question", `Plan question ${world.mark}`],
    ]);
  });

  it("is laid out once, however often the same form arrives", async () => {
    const key = newId();
    const twice = [0, 1].map(() => layOutSeason(world.contexts.organizer, rule({ count: "4" }), key));
    expect(await Promise.all(twice)).toEqual([{ sessions: 4 }, { sessions: 4 }]);
    expect((await seasonPage(world.contexts.organizer, cohortId)).sessions).toHaveLength(4);
  });

  it("is replaced while the cohort is a draft and nothing has happened", async () => {
    await layOutSeason(world.contexts.organizer, rule({ repeat: "weeks", weeks: "2", count: "3" }));
    const { sessions } = await seasonPage(world.contexts.organizer, cohortId);
    expect(sessions.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-10-06T22:30:00.000Z",
      "2026-10-20T22:30:00.000Z",
      "2026-11-03T23:30:00.000Z",
    ]);
  });

  it("stays once somebody is expected there by name, or people know of it", async () => {
    const { organizer } = world.contexts;
    const [session] = (await seasonPage(organizer, cohortId)).sessions;
    await addGuest(organizer, { sessionId: session?.id ?? "", name: "Ada" });
    await expect(layOutSeason(organizer, rule())).rejects.toMatchObject({ code: "conflict" });
    const known = { ...rule(), cohortId: world.cohort };
    await expect(layOutSeason(organizer, known)).rejects.toMatchObject({ code: "conflict" });
    await expect(
      seatGroups(organizer, { sessionId: world.past.session, who: "expected" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("leaves out what was taken out of the plan", async () => {
    const { orgId, program, programSession } = world;
    const later = await system(async (tx) => {
      await tx.programItem.updateMany({
        where: { orgId, programSessionId: programSession },
        data: { removedAt: new Date() },
      });
      await tx.programSession.createMany({
        data: [
          { orgId, programId: program, position: 2, title: "Taken out", minutes: 60, removedAt: new Date() },
          { orgId, programId: program, position: 3, title: "Kept", minutes: 60 },
        ],
      });
      return addCohort(tx, orgId, program, "Later", "draft");
    });
    await layOutSeason(world.contexts.organizer, { ...rule({ count: "2" }), cohortId: later });
    const { sessions, plan } = await seasonPage(world.contexts.organizer, later);
    expect(plan.map(({ title, items }) => [title, items])).toEqual([
      [`Plan ${world.mark}`, 0],
      ["Kept", 0],
    ]);
    expect(sessions.map(({ title }) => title)).toEqual([`Plan ${world.mark}`, "Kept"]);
    const first = await sessionPage(world.contexts.organizer, sessions[0]?.id ?? "");
    expect(first.agenda).toEqual([]);
  });

  it("says which day cannot be", async () => {
    const empty = await system((tx) => addCohort(tx, world.orgId, world.program, "Empty", "draft"));
    const never = { ...rule(), cohortId: empty, startsOn: "2026-02-30" };
    await expect(layOutSeason(world.contexts.organizer, never)).rejects.toMatchObject({
      code: "invalid",
      fields: { startsOn: expect.any(String) },
    });
  });
});
