import { atTime } from "@/lib/clock";
import { makePromise } from "@/lib/follow-ups/commands";
import { acceptPairing } from "@/lib/pairings/commands";
import { Hand } from "./support/hand";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { propose, say } from "./support/season";

test("a promise, from a point to kept, on two phones", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const { base, evenings } = scene;
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const pairingId = await propose(scene, marta, priya);
  for (const { ctx } of [marta, priya]) await acceptPairing(ctx, { pairingId });
  await say(marta, nth(evenings, 0), "Be seen by the right people.");

  // From a point of the group.
  const phone = await windowOf(marta);
  await phone.goto(`${base}/sessions/${nth(evenings, 0).id}/points`);
  await phone.getByRole("link", { name: "Note a promise" }).first().tap();
  await expect(phone.getByRole("textbox", { name: "What will be done" })).toBeVisible();
  await expect(phone.getByText("Be seen by the right people.").first()).toBeVisible();
  await phone.getByRole("textbox", { name: "What will be done" }).fill("Take Priya along to the review.");
  await phone.getByText("Priya Raman", { exact: true }).tap();
  await phone.getByText("Tomorrow", { exact: true }).tap();
  await checkPage(phone);
  await phone.getByRole("button", { name: "Note it down" }).tap();
  await expect(told(phone, "Noted. Priya Raman sees it too.")).toBeVisible();
  await checkPage(phone);

  // On the other one's home; one tap reminds, and once is enough.
  const other = await windowOf(priya);
  const hand = new Hand("tap");
  await other.goto(base);
  const promise = other.getByRole("listitem").filter({ hasText: "Take Priya along to the review." });
  await expect(promise.getByText("due tomorrow")).toBeVisible();
  await checkPage(other);
  await hand.press(promise.getByRole("button", { name: "Remind kindly" }));
  await expect(told(other, "A kind reminder is on its way.")).toBeVisible();
  expect(hand.presses).toBe(1);
  await expect(promise.getByRole("button", { name: "Remind kindly" })).toHaveCount(0);
  expect(await readMail(phone, marta.email, /A small reminder from Priya Raman/)).toContain(
    "Take Priya along",
  );

  // Done with one tap, taken back with one, done again.
  await phone.goto(base);
  const mine = phone.getByRole("listitem").filter({ hasText: "Take Priya along to the review." });
  await mine.getByRole("button", { name: "Done" }).tap();
  await expect(told(phone, "Done. A kept promise.")).toBeVisible();
  await phone.getByRole("button", { name: "Undo" }).tap();
  await expect(told(phone, "It is on the list again.")).toBeVisible();
  await mine.getByRole("button", { name: "Done" }).tap();
  await expect(mine).toHaveCount(0);
  await other.goto(`${base}/follow-ups`);
  await expect(other.getByText("Marta Lindqvist kept it")).toBeVisible();
  await checkPage(other);

  // What the other one noted comes by mail, and is let go in kind words.
  await atTime(inDays(-3), () =>
    makePromise(marta.ctx, {
      ...{ text: "Send the one-pager.", due: 1, otherId: priya.ctx.membershipId, doer: "other" },
    }),
  );
  expect(await readMail(other, priya.email, /noted down what you promised/)).toContain("Send the one-pager.");
  await other.goto(`${base}/follow-ups`);
  const late = other.getByRole("listitem").filter({ hasText: "Send the one-pager." });
  await expect(late.getByText(/was due/)).toBeVisible();
  await late.getByText("Another day, or kind words").tap();
  await checkPage(other);
  await late.getByRole("button", { name: /Life is full right now/ }).tap();
  await expect(told(other, "Let go, in kind words.")).toBeVisible();
  await phone.goto(`${base}/follow-ups`);
  await expect(phone.getByText(/Life is full right now/)).toBeVisible();

  // Organizers learn how many.
  const desk = await windowOf(organization.owner);
  await desk.goto(`${base}/cohorts/${scene.cohortId}`);
  await expect(
    desk.getByText(/2 promises were made between people of this cohort: 1 kept, 0 open, 1 let go\./),
  ).toBeVisible();
  await checkPage(desk);
  await desk.goto(`${base}/follow-ups`);
  await expect(desk.getByText("Nothing is promised at the moment.")).toBeVisible();
  expect(await desk.content()).not.toContain("one-pager");
});

test("thanks in two taps", { tag: "@phone" }, async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const { base, evenings } = scene;
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const phone = await windowOf(priya);
  await phone.goto(`${base}/sessions/${nth(evenings, 0).id}`);
  await phone.getByRole("link", { name: "Thank somebody" }).tap();
  await checkPage(phone);
  const hand = new Hand("tap");
  await hand.press(phone.getByText(marta.name, { exact: true }));
  await hand.press(phone.getByRole("button", { name: "Thank you for listening so well." }));
  expect(hand.presses).toBe(2);
  await expect(told(phone, `Your thanks are on their way to ${marta.name}.`)).toBeVisible();
  await checkPage(phone);

  const other = await windowOf(marta);
  await other.goto(base);
  await expect(other.getByText("Priya Raman thanks you")).toBeVisible();
  await other.getByRole("link", { name: "How nice, read it" }).tap();
  await expect(other.getByText("Thank you for listening so well.").first()).toBeVisible();
  await checkPage(other);
  await other.getByRole("button", { name: "How nice, keep it" }).tap();
  await expect(told(other, "Kept with your thanks.")).toBeVisible();
  await other.goto(base);
  await expect(other.getByText("Priya Raman thanks you")).toHaveCount(0);
});
