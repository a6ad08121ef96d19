import { beforeAll, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { ratePairing } from "@/lib/pairings/ratings/commands";
import { carePage } from "@/lib/pairings/ratings/queries";
import { wishRematch } from "@/lib/pairings/rematch/commands";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`p${newId().slice(-8)}`);
});

const about = ["approve", "looks", "again"];
async function asked(actor: "organizer" | "owner" | "mentor" | "mentee") {
  const { items } = await home(world.contexts[actor]);
  return items.filter(({ kind }) => about.includes(kind)).map(({ kind, about: id }) => [kind, id]);
}

it("asks for an organizer's word once a mentor has said yes, and no longer", async () => {
  const where = { orgId_id: { orgId: world.orgId, id: world.request } };
  const requestIs = (state: "agreed" | "accepted") =>
    system((tx) =>
      tx.pairingRequest.update({ where, data: { state, closedAt: state === "agreed" ? null : inDays(0) } }),
    );
  await requestIs("agreed");
  expect(await asked("organizer")).toEqual([["approve", world.cohort]]);
  expect(await asked("mentor")).toEqual([]);
  await requestIs("accepted");
  expect(await asked("organizer")).toEqual([]);
});

it("leads to a pair that does not go well, until a later round says that it does", async () => {
  const { orgId, pairing, contexts, cohort } = world;
  const rate = (days: number, value: "hard" | "well") =>
    atTime(inDays(days), () => ratePairing(contexts.mentor, { pairingId: pairing, value, words: "" }));
  await system((tx) =>
    tx.pairing.update({ where: { orgId_id: { orgId, id: pairing } }, data: { activatedAt: inDays(0) } }),
  );
  await rate(31, "hard");
  expect(await asked("organizer")).toEqual([["looks", cohort]]);
  expect(await asked("mentee")).toEqual([]);
  await rate(91, "well");
  expect(await asked("organizer")).toEqual([]);
});

it("leads to a pair that was silent twice", async () => {
  const { orgId, pairing, cohort } = world;
  await system(async (tx) => {
    await tx.pairingRating.deleteMany({ where: { orgId, pairingId: pairing } });
    await tx.pairing.update({ where: { orgId_id: { orgId, id: pairing } }, data: { askedRound: 1 } });
  });
  expect(await asked("organizer")).toEqual([]);
  await system((tx) =>
    tx.pairing.update({ where: { orgId_id: { orgId, id: pairing } }, data: { askedRound: 2 } }),
  );
  expect(await asked("organizer")).toEqual([["looks", cohort]]);
  expect((await carePage(world.contexts.organizer, cohort)).look).toHaveLength(1);
  await system((tx) =>
    tx.pairing.update({ where: { orgId_id: { orgId, id: pairing } }, data: { askedRound: 0 } }),
  );
});

it("counts who wants another match after an ending", async () => {
  const { contexts, participations, cohort } = world;
  await wishRematch(contexts.mentee, { participationId: participations.mentee, wanted: true });
  expect(await asked("owner")).toEqual([["again", cohort]]);
  await wishRematch(contexts.mentee, { participationId: participations.mentee, wanted: false });
  expect(await asked("owner")).toEqual([]);
});
