import { system } from "@/lib/db/unit";
import { makePromise } from "@/lib/follow-ups/commands";
import { postNote } from "@/lib/notes/commands";
import { acceptPairing } from "@/lib/pairings/commands";
import { answerPrompt } from "@/lib/prompts/answers/commands";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { ask, propose } from "./support/season";

test("preparing in two minutes, for exactly one reader", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(-5), seated: true });
  const { base, evenings } = scene;
  const [marta, theo, priya] = [nth(scene.mentors, 0), nth(scene.mentors, 1), nth(scene.mentees, 0)];
  const pairingId = await propose(scene, marta, priya);
  for (const { ctx } of [marta, priya]) await acceptPairing(ctx, { pairingId });
  const promptId = await ask(scene, "What did you ask for?", inDays(3));
  await answerPrompt(priya.ctx, { promptId, body: "The roadmap review, and got it." });
  const readers = { audience: "pairing", pairingId } as const;
  await postNote(marta.ctx, {
    about: { kind: "pairing", id: pairingId },
    readers,
    advice: "Say it in one sentence.",
  });
  const promise = { text: "Send the plan.", due: 3, otherId: marta.ctx.membershipId, doer: "me" } as const;
  await makePromise(priya.ctx, promise);

  // From home, on a phone; it saves itself, and nobody reads it.
  const phone = await windowOf(priya);
  await phone.goto(base);
  await expect(phone.getByText(/Prepare for “.+” in two minutes/)).toBeVisible();
  await phone.getByRole("link", { name: "Prepare", exact: true }).tap();
  await expect(phone.getByText("The roadmap review, and got it.")).toBeVisible();
  await expect(phone.getByText("Nobody but you reads it yet. Nobody is fine, too.")).toBeVisible();
  await checkPage(phone);
  const asks = phone.getByRole("textbox", { name: "What I want to ask" });
  await asks.fill("How did you tell your first manager no?");
  await expect(phone.getByText("Saved.", { exact: true })).toBeVisible();
  const page = new URL(phone.url()).pathname;
  const saved = () => system((tx) => tx.prepSheet.findFirst({ where: { ownerId: priya.ctx.membershipId } }));
  expect((await saved())?.asks).toBe("How did you tell your first manager no?");
  const mentor = await windowOf(marta);
  await mentor.goto(page);
  await expect(mentor.getByText("Nobody has shared a preparation with you yet.")).toBeVisible();
  await checkPage(mentor);

  // Without the net it stays in the browser, and is saved once the net is back.
  await phone.context().setOffline(true);
  await asks.fill("How did you tell your first manager no, kindly?");
  await expect(phone.getByText("Kept on this device; saved once you are online.")).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByText("Saved.", { exact: true })).toBeVisible();
  expect((await saved())?.asks).toBe("How did you tell your first manager no, kindly?");

  // Now the one mentor, and nobody else.
  await expect(phone.getByLabel("Marta Lindqvist, paired with you")).toBeChecked();
  await phone.getByRole("button", { name: "Let exactly these read it" }).tap();
  await expect(told(phone, "Saved. Exactly those you ticked read it.")).toBeVisible();
  await expect(phone.getByText("Marta Lindqvist reads this, and nobody else.")).toBeVisible();
  await checkPage(phone);
  await mentor.goto(base);
  await mentor.getByRole("link", { name: "Read it" }).tap();
  for (const text of ["no, kindly?", "Say it in one sentence.", "Send the plan."])
    await expect(mentor.getByText(text).first()).toBeVisible();
  await mentor.getByText("What Priya Raman answered since last time").tap();
  await expect(mentor.getByText("The roadmap review, and got it.")).toBeVisible();
  await checkPage(mentor);
  await mentor.getByRole("link", { name: "Read and reply" }).tap();
  await mentor.getByRole("button", { name: "Let’s talk about this" }).tap();
  await expect(mentor.getByRole("button", { name: "You will talk about this" })).toBeVisible();
  await mentor.goto(page);
  await expect(mentor.getByRole("heading", { name: "You want to talk about" })).toBeVisible();
  await expect(mentor.getByText("The roadmap review, and got it.")).toBeVisible();
  await checkPage(mentor);
  for (const person of [theo, organization.owner]) {
    const window = await windowOf(person);
    await window.goto(page);
    await expect(window.getByText("Nobody has shared a preparation with you yet.")).toBeVisible();
    expect(await window.content()).not.toContain("kindly?");
  }

  // A change of mind closes it.
  await phone.getByLabel("Marta Lindqvist, paired with you").uncheck();
  await phone.getByRole("button", { name: "Save, and let exactly these read it" }).tap();
  await expect(told(phone, "Saved. Nobody but you reads it.")).toBeVisible();
  await mentor.goto(page);
  await expect(mentor.getByText("Nobody has shared a preparation with you yet.")).toBeVisible();
  expect(nth(evenings, 1).id).toBe(page.split("/").at(-2));
});

test("preparing without scripts", async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(2), seated: true });
  const plain = await windowOf(nth(scene.mentees, 0), { javaScriptEnabled: false });
  await plain.goto(`${scene.base}/sessions/${nth(scene.evenings, 0).id}/prep`);
  await plain.getByRole("textbox", { name: "The challenge I am in" }).fill("Two teams, two weeks.");
  await plain.getByRole("button", { name: "Let exactly these read it" }).click();
  await expect(plain.getByRole("textbox", { name: "The challenge I am in" })).toHaveValue(
    "Two teams, two weeks.",
  );
});
