import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { tidy } from "@/lib/jobs/tidy";

let world: World;
beforeAll(async () => {
  world = await buildWorld("tidy");
});

const daysLater = (days: number) => new Date(now().getTime() + days * 86_400_000);
const tidyIn = (days: number) => atTime(daysLater(days), tidy);

/** Writes an outbox row, and tells whether it is still there. */
async function outboxRow(relayedAt: Date | null) {
  const { id } = await system((tx) =>
    tx.outbox.create({ data: { topic: "mail.sign-in", payload: {}, relayedAt } }),
  );
  return async () => (await system((tx) => tx.outbox.count({ where: { id } }))) === 1;
}

describe("tidying", () => {
  it("keeps handled forms for a week, and what was handed on for two", async () => {
    const { orgId } = world;
    const { membershipId } = world.people.mentor;
    const key = newId();
    await system((tx) => tx.requestKey.create({ data: { orgId, membershipId, key } }));
    const keyThere = async () => (await system((tx) => tx.requestKey.count({ where: { orgId, key } }))) === 1;
    const rowThere = await outboxRow(now());
    await tidyIn(6);
    expect([await keyThere(), await rowThere()]).toEqual([true, true]);
    await tidyIn(8);
    expect([await keyThere(), await rowThere()]).toEqual([false, true]);
    await tidyIn(15);
    expect(await rowThere()).toBe(false);
  });

  it("never takes a row that has not been handed on", async () => {
    const rowThere = await outboxRow(null);
    await tidyIn(400);
    expect(await rowThere()).toBe(true);
  });

  it("forgets what no mailbox confirmed, with its link, and counted attempts; what counts stays", async () => {
    const fresh = await buildWorld(`tidy${newId().slice(-8)}`);
    const { orgId, application, waiting, decision } = fresh;
    await system((tx) =>
      tx.application.update({
        where: { orgId_id: { orgId, id: application } },
        data: { confirmedAt: null },
      }),
    );
    const there = () =>
      system(async (tx) => ({
        applications: (await tx.application.findMany({ where: { orgId } })).map(({ id }) => id),
        links: await tx.accessLink.count({ where: { orgId, kind: "application" } }),
        tries: await tx.applyTry.count({ where: { orgId } }),
        decisions: (await tx.decision.findMany({ where: { orgId } })).map(({ id }) => id),
      }));
    await tidyIn(1);
    const all = { links: 1, tries: 1, decisions: [decision] };
    expect(await there()).toMatchObject({ ...all, applications: expect.arrayContaining([application]) });
    await tidyIn(9);
    expect(await there()).toEqual({ applications: [waiting], links: 0, tries: 0, decisions: [decision] });
    await tidyIn(31);
    expect((await there()).decisions).toEqual([]);
  });

  it("marks a proposal that nobody answered in time", async () => {
    const proposal = { orgId_id: { orgId: world.orgId, id: world.proposal } };
    await system((tx) =>
      tx.pairing.update({ where: proposal, data: { status: "proposed", expiresAt: daysLater(7) } }),
    );
    await tidyIn(6);
    expect(await system((tx) => tx.pairing.findUnique({ where: proposal }))).toMatchObject({
      status: "proposed",
    });
    await tidyIn(8);
    expect(await system((tx) => tx.pairing.findUnique({ where: proposal }))).toMatchObject({
      status: "expired",
    });
  });
});
