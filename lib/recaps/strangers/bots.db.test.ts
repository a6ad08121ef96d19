import { beforeEach, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { additionHeld } from "@/lib/jobs/handlers/addition";
import { tidy } from "@/lib/jobs/tidy";
import { moderateAddition } from "@/lib/recaps/additions/commands";
import { withdrawRecap } from "@/lib/recaps/commands";
import { sendAddition } from "@/lib/recaps/strangers/commands";
import { countedAs, newForm } from "@/lib/recaps/strangers/rules";
import { earlier, letters, strangersOf } from "@/lib/recaps/strangers/testing/strangers";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`strangers${newId().slice(-8)}`);
});

const { as, filled, send, desk, idOf, job } = strangersOf(() => world);

describe("what holds bots off", () => {
  it("a form that comes back at once, too late, of another recap, or from nowhere", async () => {
    const forms = [
      atTime(earlier(1), () => newForm(world.worldRecap)),
      atTime(earlier(25 * 3600), () => newForm(world.worldRecap)),
      atTime(earlier(30), () => newForm(world.recap)),
      `${Date.now() - 30_000}-${"0".repeat(18)}.forged`,
      "",
    ];
    for (const form of forms)
      await expect(send({ form, worked: false, email: "sunny@example.org" })).rejects.toMatchObject({
        code: "conflict",
      });
    expect((await desk()).map(({ text }) => text)).not.toContain("And humor.");
  });

  it("a field that nobody sees: what fills it in is thanked, and kept nowhere", async () => {
    expect(await send({ website: "https://spam.example", text: "Buy now." })).toEqual({ mailed: true });
    expect(await system((tx) => tx.addition.count({ where: { orgId: world.orgId, text: "Buy now." } }))).toBe(
      0,
    );
  });

  it("work for one form is good for one addition; the same one sent twice is one", async () => {
    const form = atTime(earlier(30), () => newForm(world.worldRecap));
    const key = newId();
    const input = filled({ form });
    const [one, two] = await Promise.all([1, 2].map(() => sendAddition(world.links.recap, input, "", key)));
    expect(one).toEqual(two);
    await expect(send({ form, text: "Another one." })).rejects.toMatchObject({ code: "conflict" });
  });

  it("twenty an hour from one network, five a day to one address", async () => {
    const network = "198.51.100.0/24";
    const tries = (what: { network?: string; address?: string }, count: number) =>
      system((tx) =>
        tx.additionTry.createMany({
          data: Array.from({ length: count }, () => ({
            ...{ orgId: world.orgId, recapId: world.worldRecap, formHash: newId(), at: new Date() },
            networkHash: countedAs("network", what.network ?? newId()),
            addressHash: countedAs("address", what.address ?? ""),
          })),
        }),
      );
    await tries({ network }, 19);
    const mail = { worked: false, email: "sunny@example.org" };
    await send(mail, network);
    await expect(send(mail, network)).rejects.toMatchObject({ message: /network/ });
    await tries({ address: "flood@example.org" }, 5);
    await expect(send({ ...mail, email: "flood@example.org" })).rejects.toMatchObject({ message: /address/ });
    await send(mail, "192.0.2.0/24");
    await tries({}, 60);
    await expect(send(mail, "192.0.2.0/24")).rejects.toMatchObject({ message: /this recap/ });
  });

  it("a recap that is withdrawn takes nothing, and questions of another evening are none of its own", async () => {
    const elsewhere = { ...filled(), agendaItemId: world.past.question };
    await expect(sendAddition(world.links.recap, elsewhere, "")).rejects.toMatchObject({ code: "conflict" });
    const input = filled();
    await withdrawRecap(as("organizer"), { recapId: world.worldRecap });
    await expect(sendAddition(world.links.recap, input, "")).rejects.toMatchObject({ code: "conflict" });
  });

  it("organizers are told at most once a day for one recap", async () => {
    await system((tx) => tx.addition.deleteMany({ where: { orgId: world.orgId, state: "held" } }));
    await send({ text: "First." });
    await send({ text: "Second." });
    const [first, second] = [await idOf("First."), await idOf("Second.")];
    expect(await letters(additionHeld(job("mail.addition-held", first)))).toHaveLength(1);
    expect(await letters(additionHeld(job("mail.addition-held", second)))).toEqual([]);
  });

  it("tells again after a day, also while more keeps coming, and not sooner because something was let in", async () => {
    await send({ text: "First." });
    await send({ text: "Second." });
    const [first, second] = [await idOf("First."), await idOf("Second.")];
    const told = (id: string) => letters(additionHeld(job("mail.addition-held", id)));
    expect(await told(first)).toHaveLength(1);
    // Tried again after a failure, it is the same mail.
    expect(await told(first)).toHaveLength(1);
    await moderateAddition(as("organizer"), {
      recapId: world.worldRecap,
      additionId: first,
      state: "shown",
    });
    expect(await told(second)).toEqual([]);
    expect(await atTime(new Date(Date.now() + 86_400_000), () => told(second))).toHaveLength(1);
  });

  it("what no mailbox confirmed is forgotten, and every address after a week", async () => {
    await atTime(earlier(9 * 86_400), () => {
      const form = atTime(earlier(9 * 86_400 + 30), () => newForm(world.worldRecap));
      return send({ form, worked: false, email: "late@example.org", text: "Never confirmed." });
    });
    await tidy();
    const left = await system(async (tx) => [
      await tx.addition.count({ where: { orgId: world.orgId, text: "Never confirmed." } }),
      await tx.additionSender.count({ where: { orgId: world.orgId, email: "late@example.org" } }),
    ]);
    expect(left).toEqual([0, 0]);
  });
});
