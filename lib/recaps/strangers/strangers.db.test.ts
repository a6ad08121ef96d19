import { beforeEach, describe, expect, it } from "vitest";
import { linkToken } from "@/lib/auth/links";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withLink, withOrg } from "@/lib/db/unit";
import { additionConfirm, additionHeld, additionLink } from "@/lib/jobs/handlers/addition";
import {
  endorseInRecap,
  moderateAddition,
  removeAddition,
  takeAddition,
} from "@/lib/recaps/additions/commands";
import { undoRecapChange } from "@/lib/recaps/changes/commands";
import { mergeLines } from "@/lib/recaps/merging/commands";
import { recapPage } from "@/lib/recaps/reading/queries";
import { confirmAddition, creditAddition, takeBackAddition } from "@/lib/recaps/strangers/commands";
import { ownAddition } from "@/lib/recaps/strangers/queries";
import { letters, strangersOf } from "@/lib/recaps/strangers/testing/strangers";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`strangers${newId().slice(-8)}`);
});

const { as, send, own, desk, idOf, below, printed, job } = strangersOf(() => world);

describe("a stranger adds to a public recap", () => {
  it("whose browser has worked for it is believed, and nobody but organizers reads it before it is let in", async () => {
    const link = await own(await send({ name: "Sunny Stranger" }));
    expect(await ownAddition(link)).toMatchObject({
      text: "And humor.",
      byline: "Sunny Stranger",
      state: "held",
    });
    expect(await below()).not.toContain("And humor.");
    const seen = (await recapPage(as("member"), world.worldRecap)).questions.flatMap(
      ({ additions }) => additions,
    );
    expect(seen.map(({ text }) => text)).not.toContain("And humor.");
    const rows = (tx: Tx) => tx.addition.findMany({ where: { recapId: world.worldRecap, state: "held" } });
    expect(await withOrg(as("member"), rows)).toEqual([]);
    expect(await withLink(world.links.recap, rows)).toEqual([]);

    const additionId = await idOf("And humor.");
    await moderateAddition(as("organizer"), { recapId: world.worldRecap, additionId, state: "shown" });
    expect(await below()).toContain("And humor.");
    await moderateAddition(as("owner"), { recapId: world.worldRecap, additionId, state: "hidden" });
    expect(await below()).not.toContain("And humor.");
    expect(await ownAddition(link)).toMatchObject({ state: "hidden" });
  });

  it("without scripts it waits for a mailbox; nobody reads it before, not even organizers", async () => {
    await expect(send({ worked: false })).rejects.toMatchObject({
      code: "invalid",
      fields: { email: /mail/ },
    });
    expect(await send({ worked: false, email: "sunny@example.org", text: "By mail." })).toEqual({
      mailed: true,
    });
    const row = await system((tx) =>
      tx.addition.findFirstOrThrow({ where: { orgId: world.orgId, text: "By mail." } }),
    );
    expect((await desk()).map(({ text }) => text)).not.toContain("By mail.");
    expect(await withOrg(as("owner"), (tx) => tx.addition.count({ where: { id: row.id } }))).toBe(0);
    await expect(
      moderateAddition(as("owner"), { recapId: world.worldRecap, additionId: row.id, state: "shown" }),
    ).rejects.toMatchObject({ code: "not_found" });
    const [letter] = await letters(additionConfirm(job("mail.addition-confirm", row.id)));
    expect(letter).toMatchObject({ to: { address: "sunny@example.org" } });
    expect(await letters(additionHeld(job("mail.addition-held", row.id)))).toEqual([]);

    const link = await mintLink(await tokenOf(row.id));
    if (!link) throw new Error("the mail's link should open");
    await confirmAddition(link);
    await confirmAddition(link);
    expect((await desk()).map(({ text }) => text)).toContain("By mail.");
    expect(await letters(additionConfirm(job("mail.addition-confirm", row.id)))).toEqual([]);
    expect(await letters(additionLink(job("mail.addition-link", row.id)))).toHaveLength(1);
  });

  it("is taken into the recap with one tap, keeps its author's choice, and can be undone", async () => {
    const link = await own(await send({ name: "Sunny Stranger", text: "Thank people." }));
    await takeAddition(as("organizer"), {
      recapId: world.worldRecap,
      additionId: await idOf("Thank people."),
    });
    await takeAddition(as("owner"), { recapId: world.worldRecap, additionId: await idOf("Thank people.") });
    expect((await printed()).at(-1)).toEqual(["Thank people.", "Sunny Stranger"]);
    expect(await below()).not.toContain("Thank people.");
    await creditAddition(link, { name: "" });
    expect((await printed()).at(-1)).toEqual(["Thank people.", null]);
    await creditAddition(link, { name: "S. Stranger" });
    expect((await printed()).at(-1)).toEqual(["Thank people.", "S. Stranger"]);
    await undoRecapChange(as("organizer"), { recapId: world.worldRecap });
    expect(await below()).toContain("Thank people.");
  });

  it("is printed once where it was taken in and merged into another line", async () => {
    const additionId = world.shownAddition;
    await takeAddition(as("organizer"), { recapId: world.worldRecap, additionId });
    const [first, taken] = await system((tx) =>
      tx.recapPoint.findMany({
        where: { orgId: world.orgId, recapId: world.worldRecap },
        orderBy: { position: "asc" },
      }),
    );
    const lineIds = [first?.id ?? "", taken?.id ?? ""];
    await mergeLines(as("organizer"), { sessionId: world.longAgo.session, lineIds });
    for (const actor of ["organizer", "mentor"] as const) {
      const [question] = (await recapPage(as(actor), world.worldRecap)).questions;
      expect(question?.additions.map(({ text }) => text)).toEqual([]);
    }
    expect(await below()).toEqual([]);
  });

  it("may be taken back at any time, out of the recap too, with nothing left of it", async () => {
    const link = await own(
      await send({ name: "Sunny Stranger", email: "sunny@example.org", text: "Said too much." }),
    );
    await takeAddition(as("organizer"), {
      recapId: world.worldRecap,
      additionId: await idOf("Said too much."),
    });
    await takeBackAddition(link);
    expect((await printed()).map(([text]) => text)).not.toContain("Said too much.");
    const { subjectId } = link;
    const left = await system(async (tx) => [
      await tx.addition.count({ where: { id: subjectId } }),
      await tx.additionSender.count({ where: { additionId: subjectId } }),
      await tx.accessLink.count({ where: { subjectId } }),
      await tx.recapPoint.count({ where: { additionId: subjectId } }),
    ]);
    expect(left).toEqual([0, 0, 0, 0]);
    await expect(ownAddition(link)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is endorsed by members, once each, before and after it is taken in", async () => {
    const additionId = world.shownAddition;
    const line = { recapId: world.worldRecap, recapPointId: additionId };
    await endorseInRecap(as("mentor"), { ...line, wish: "endorse" });
    await endorseInRecap(as("mentor"), { ...line, wish: "endorse" });
    const shown = async () => (await desk()).find(({ id }) => id === additionId)?.endorsements;
    expect(await shown()).toBe(2);
    await takeAddition(as("organizer"), { recapId: world.worldRecap, additionId });
    const lines = (await recapPage(as("mentor"), world.worldRecap)).questions.flatMap(({ rows }) => rows);
    const taken = lines.find(({ text }) => text === `Let in ${world.mark}`);
    expect(taken).toMatchObject({ endorsements: 2, endorsed: true });
    await endorseInRecap(as("mentor"), {
      recapId: world.worldRecap,
      recapPointId: taken?.id ?? "",
      wish: "withdraw",
    });
    expect(await shown()).toBe(1);
  });
});

describe("words that are not meant well", () => {
  it.each(["<script>alert(1)</script>", '=HYPERLINK("x")', "a".repeat(300), "‮txet desrever"])(
    "%s is kept as text and nothing else",
    async (text) => {
      const link = await own(await send({ text }));
      expect((await ownAddition(link)).text).toBe(text);
    },
  );

  it("organizers may delete an addition for good", async () => {
    await send({ text: "Nasty." });
    await removeAddition(as("organizer"), { recapId: world.worldRecap, additionId: await idOf("Nasty.") });
    expect((await desk()).map(({ text }) => text)).not.toContain("Nasty.");
  });
});

async function tokenOf(additionId: string): Promise<string> {
  return linkToken(
    await system((tx) =>
      tx.accessLink.findFirstOrThrow({ where: { kind: "addition", subjectId: additionId } }),
    ),
  );
}
