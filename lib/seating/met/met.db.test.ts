import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { ownMeetings, whoMet } from "@/lib/seating/met/queries";
import { doorPage } from "@/lib/seating/queries";
import { eveningPlan } from "@/lib/seating/season/evening/queries";
import { seasonSeating } from "@/lib/seating/season/queries";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`M${newId().slice(-6)}`);
});

async function own(who: "mentor" | "mentee" | "otherMentee") {
  const mine = await ownMeetings(world.contexts[who], world.cohort);
  if (!mine) throw new Error("They take part.");
  return mine;
}

describe("whom somebody has met", () => {
  it("are those who sat with them at evenings that have begun, and nobody of an evening to come", async () => {
    const { people, past } = world;
    const mine = await own("mentee");
    expect(mine.evenings.map(({ id }) => id)).toEqual([past.session]);
    expect(mine.evenings[0]?.people.map(({ membershipId }) => membershipId)).toEqual([
      people.mentor.membershipId,
    ]);
    expect([mine.met, mine.others]).toEqual([1, 3]);
    expect(mine.yet.map(({ membershipId }) => membershipId)).toEqual([
      people.otherMentor.membershipId,
      people.otherMentee.membershipId,
    ]);
  });

  it("are none where they had no seat", async () => {
    const { orgId, past, participations } = world;
    const where = { orgId, sessionId: past.session, participationId: participations.otherMentee };
    const seat = await system((tx) => tx.seat.findFirstOrThrow({ where }));
    await system((tx) => tx.seat.deleteMany({ where }));
    expect(await own("otherMentee")).toMatchObject({ evenings: [], met: 0, others: 3 });
    await system((tx) => tx.seat.create({ data: seat }));
  });

  it("holds out nobody whom they have blocked, and tells nobody who has blocked them", async () => {
    const { orgId, people } = world;
    const block = {
      orgId,
      blockerId: people.mentee.membershipId,
      blockedId: people.otherMentee.membershipId,
    };
    await system((tx) => tx.block.create({ data: { ...block, createdAt: new Date() } }));
    const names = async (who: "mentee" | "otherMentee") => (await own(who)).yet.map(({ name }) => name);
    expect((await names("mentee")).join()).not.toContain("otherMentee");
    expect((await names("otherMentee")).join()).toContain("mentee");
    await system((tx) => tx.block.deleteMany({ where: block }));
  });
});

it("are not asked of an organizer who does not take part", async () => {
  expect(await ownMeetings(world.contexts.organizer, world.cohort)).toBeNull();
});

describe("the organizers' pictures", () => {
  it("count evenings that have begun, and those ahead by themselves", async () => {
    const { participations } = world;
    const met = await whoMet(world.contexts.organizer, world.cohort, participations.mentee);
    expect([met.held, met.ahead]).toEqual([1, 1]);
    expect(met.people.map(({ met: so }) => so)).toEqual([1, 1, 1, 1]);
    expect(met.picture?.met.map((line) => [...line].filter((digit) => digit === "1").length)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(met.chosen?.met.map(({ id }) => id)).toEqual([participations.mentor]);
    expect(met.chosen?.never.map(({ id }) => id).toSorted()).toEqual(
      [participations.otherMentor, participations.otherMentee].toSorted(),
    );
  });

  it("take five statements at most", async () => {
    const { organizer, mentee } = world.contexts;
    const { cohort, next } = world;
    const calls = [
      () => seasonSeating(organizer, cohort),
      () => whoMet(organizer, cohort, null),
      () => eveningPlan(organizer, next.session),
      () => doorPage(organizer, next.session),
      () => ownMeetings(mentee, cohort),
    ];
    for (const call of calls) expect(await statements(call)).toBeLessThanOrEqual(5);
  });
});

/** How many statements a call sends, beside those that every unit of work has. */
async function statements(call: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await call();
  const said = (query.mock.calls as unknown[][]).map(([first]) =>
    typeof first === "string" ? first : String((first as { text?: string }).text),
  );
  query.mockRestore();
  return said.filter((text) => !/^(begin|commit|select set_config)/i.test(text.trim())).length;
}
