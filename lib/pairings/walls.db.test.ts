import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { ratePairing } from "@/lib/pairings/ratings/commands";
import { carePage } from "@/lib/pairings/ratings/queries";
import { askHowItGoes } from "@/lib/pairings/ratings/upkeep/commands";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`w${newId().slice(-8)}`);
});

const whoReads = async (read: (actor: ActorName) => Promise<number>) => {
  const readers: ActorName[] = [];
  for (const actor of actorNames) if ((await read(actor)) > 0) readers.push(actor);
  return readers;
};

describe("how a pairing goes", () => {
  it("is read by its author and organizers, never by the other side, also where that one organizes", async () => {
    const read = (actor: ActorName) => withOrg(world.contexts[actor], (tx) => tx.pairingRating.count());
    expect(await whoReads(read)).toEqual(["owner", "organizer", "mentee"]);
    const organizing = { ...world.contexts.mentor, role: "organizer" as const };
    expect(await withOrg(organizing, (tx) => tx.pairingRating.count())).toBe(0);
    expect(await carePage(organizing, world.cohort)).toMatchObject({ look: [], well: 0, early: 0 });
  });

  it("is asked once a round, and shows as a pair that needs a look", async () => {
    const { orgId, pairing, contexts } = world;
    const where = { orgId_id: { orgId, id: pairing } };
    await system((tx) => tx.pairing.update({ where, data: { activatedAt: now() } }));
    const askIn = (days: number) => atTime(inDays(days), () => system((tx) => askHowItGoes(tx)));
    const round = async () => (await system((tx) => tx.pairing.findUniqueOrThrow({ where }))).askedRound;
    await askIn(29);
    expect(await round()).toBe(0);
    await askIn(31);
    await askIn(32);
    expect(await round()).toBe(1);
    await askIn(91);
    expect(await round()).toBe(2);
    await atTime(inDays(91), () =>
      ratePairing(contexts.mentor, { pairingId: pairing, value: "hard", words: "" }),
    );
    const { look } = await carePage(contexts.organizer, world.cohort);
    expect(look.map(({ pairingId }) => pairingId)).toEqual([pairing]);
  });
});

describe("functions that look past the policies", () => {
  const ask = (actor: ActorName) =>
    withOrg(world.contexts[actor], async (tx) => {
      const { mentee, otherMentor } = world.participations;
      const [row] = await tx.$queryRaw<{ apart: boolean }[]>`
        select apart_for_pairing(${mentee}::uuid, ${otherMentor}::uuid) as "apart"`;
      return Number(row?.apart);
    });

  it("say that two are to be kept apart to the two and to organizers alone", async () => {
    expect(await whoReads(ask)).toEqual(["owner", "organizer", "otherMentor", "mentee"].toSorted(inOrder));
  });

  it("say which pairs of a draft have become impossible to organizers alone", async () => {
    const { orgId, draft, participations } = world;
    const wish = { orgId, participationId: participations.otherMentee, aboutId: participations.mentor };
    await system((tx) => tx.matchWish.create({ data: { ...wish, kind: "apart", createdAt: now() } }));
    const read = (actor: ActorName) =>
      withOrg(world.contexts[actor], async (tx) => {
        const rows = await tx.$queryRaw<object[]>`select draft_pairs_apart(${draft}::uuid)`;
        return rows.length;
      });
    expect(await whoReads(read)).toEqual(["owner", "organizer"]);
  });

  it("name the mentors to ask to mentees of the cohort alone", async () => {
    const read = (actor: ActorName) =>
      withOrg(world.contexts[actor], async (tx) => {
        const rows = await tx.$queryRaw<
          object[]
        >`select * from mentors_to_ask(${world.cohort}::uuid, ${now()})`;
        return rows.length;
      });
    expect(await whoReads(read)).toEqual(["mentee", "otherMentee"]);
  });
});

const inOrder = (a: string, b: string) =>
  actorNames.indexOf(a as ActorName) - actorNames.indexOf(b as ActorName);
