import { beforeEach, describe, expect, it } from "vitest";
import { linkToken } from "@/lib/auth/links";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withLink, withOrg } from "@/lib/db/unit";
import { additionConfirm, additionHeld, additionLink } from "@/lib/jobs/handlers/addition";
import type { OutboxJob } from "@/lib/jobs/queue";
import { tidy } from "@/lib/jobs/tidy";
import {
  endorseInRecap,
  moderateAddition,
  removeAddition,
  takeAddition,
} from "@/lib/recaps/additions/commands";
import { additionsDesk } from "@/lib/recaps/additions/waiting/queries";
import { undoRecapChange } from "@/lib/recaps/changes/commands";
import { withdrawRecap } from "@/lib/recaps/commands";
import { publicRecap, recapPage } from "@/lib/recaps/reading/queries";
import {
  confirmAddition,
  creditAddition,
  sendAddition,
  takeBackAddition,
} from "@/lib/recaps/strangers/commands";
import { ownAddition } from "@/lib/recaps/strangers/queries";
import { countedAs, newForm } from "@/lib/recaps/strangers/rules";
import { sendAdditionSchema } from "@/lib/recaps/strangers/schema";
import { workOn } from "@/lib/recaps/strangers/work/rules";
import type { LinkContext } from "@/lib/tenancy/context";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`strangers${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const earlier = (seconds: number) => new Date(Date.now() - seconds * 1000);

function answerTo(task: string): string {
  for (let from = 0; ; from += 10_000) {
    const answer = workOn(task, from, 10_000);
    if (answer) return answer;
  }
}

type Wish = {
  text?: string;
  name?: string;
  email?: string;
  worked?: boolean;
  form?: string;
  website?: string;
};

const filled = ({ text = "And humor.", name = "", email = "", worked = true, ...wish }: Wish = {}) => {
  const form = wish.form ?? atTime(earlier(30), () => newForm(world.worldRecap));
  const work = worked ? answerTo(form) : "";
  const { website = "" } = wish;
  return sendAdditionSchema.parse({
    agendaItemId: world.longAgo.question,
    text,
    name,
    email,
    form,
    work,
    website,
  });
};

const send = (wish?: Wish, network = "203.0.113.0/24") =>
  sendAddition(world.links.recap, filled(wish), network);

async function own(sent: Awaited<ReturnType<typeof send>>): Promise<LinkContext> {
  if (!("token" in sent)) throw new Error("it should have an address of its own");
  const link = await mintLink(sent.token);
  if (!link) throw new Error("the address should open");
  return link;
}

const desk = async (actor: ActorName = "organizer") =>
  (await additionsDesk(as(actor), world.worldRecap)).additions;
const idOf = async (text: string) => (await desk()).find((one) => one.text === text)?.id ?? "";
const below = async () =>
  (await publicRecap(world.links.recap)).questions.flatMap(({ additions }) =>
    additions.map(({ text }) => text),
  );
const printed = async () =>
  (await publicRecap(world.links.recap)).questions.flatMap(({ rows }) =>
    rows.map(({ text, credit }) => [text, credit]),
  );
const job = (topic: OutboxJob["topic"], addition: string): OutboxJob =>
  ({ id: newId(), topic, orgId: world.orgId, userId: null, payload: { addition } }) as unknown as OutboxJob;
const letters = async (outcome: ReturnType<typeof additionHeld>) => {
  const answer = await outcome;
  return "letters" in answer ? answer.letters : [];
};

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
