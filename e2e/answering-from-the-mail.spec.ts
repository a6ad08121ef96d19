import { system } from "@/lib/db/unit";
import { answerPrompt } from "@/lib/prompts/answers/commands";
import { editPrompt } from "@/lib/prompts/commands";
import { Hand } from "./support/hand";
import { linkIn, readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test } from "./support/scene";
import { ask } from "./support/season";

const question = "Whom did you ask for help this week, and for what?";
const theirs = "I asked finance to explain our margins to me.";
const first = "I asked Ines to read my plan.";
const better = "I asked Ines to read my plan, and she found the hole in it.";

test("answering from the mail: a link that signs nobody in, one field, one thumb, also without JavaScript", {
  tag: "@phone",
}, async ({ council, organization, windowOf, browser }) => {
  const scene = await council({ firstEvening: inDays(-8), seated: true });
  const [priya, jonas, amina] = [nth(scene.mentees, 0), nth(scene.mentees, 1), nth(scene.mentees, 2)];
  const promptId = await ask(scene, question, inDays(3));
  await answerPrompt(jonas.ctx, { promptId, body: theirs });
  const answers = () =>
    system((tx) => tx.answer.count({ where: { orgId: scene.organizer.orgId, promptId } }));

  const desk = await windowOf(organization.owner);
  const mail = await readMail(desk, priya.email, /A question from/);
  expect(mail).toContain(question);
  const link = linkIn(mail, "/prompt/");

  // A scanner opens it, twice; nothing is said by that.
  for (const _ of [1, 2]) expect((await desk.request.get(link)).ok()).toBe(true);
  expect(await answers()).toBe(1);

  const phone = await windowOf(null);
  const hand = new Hand("tap");
  await phone.goto(link);
  await expect(phone.getByRole("heading", { name: question })).toBeVisible();
  await checkPage(phone);
  const field = phone.getByRole("textbox", { name: "Your answer" });
  await field.fill(first);
  await phone.reload();
  await expect(field).toHaveValue(first);
  await hand.press(phone.getByRole("button", { name: "Answer", exact: true }));
  await expect(phone.getByText("Thank you. Your answer is in.")).toBeVisible();
  expect(hand.presses).toBe(1);
  expect(await answers()).toBe(2);
  await expect(phone.getByText(theirs)).toHaveCount(0);
  await checkPage(phone);

  // Nobody is signed in by it: the question itself is behind the door.
  await phone.getByRole("link", { name: "Sign in" }).tap();
  await expect(phone).toHaveURL(/\/sign-in\?to=/);

  // The same link, in a browser without JavaScript, changes it.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(link);
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue(first);
  await page.getByRole("textbox", { name: "Your answer" }).fill(better);
  await page.getByRole("button", { name: "Change my answer" }).click();
  await expect(page.getByText("Thank you. Your answer is in.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue(better);
  expect(await answers()).toBe(2);

  // Everyone else reads it where it belongs, and closed is closed, with what was typed still there.
  const app = await windowOf(priya);
  await app.goto(`${scene.base}/prompts/${promptId}`);
  await expect(app.getByRole("paragraph").filter({ hasText: better })).toBeVisible();
  await expect(app.getByText(theirs)).toBeVisible();
  const inApp = await windowOf(amina, { javaScriptEnabled: false });
  await inApp.goto(`${scene.base}/prompts/${promptId}`);
  await inApp.getByRole("textbox", { name: "Your answer" }).fill("A minute late.");
  await system((tx) =>
    tx.prompt.updateMany({
      where: { orgId: scene.organizer.orgId, id: promptId },
      data: { closesAt: inDays(-0.1) },
    }),
  );
  await inApp.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(inApp.getByText(/This prompt has closed/)).toBeVisible();
  await expect(inApp.getByRole("textbox", { name: "What you typed" })).toHaveValue("A minute late.");
  await page.getByRole("textbox", { name: "Your answer" }).fill("Too late.");
  await page.getByRole("button", { name: "Change my answer" }).click();
  await expect(page.getByText(/This prompt has closed/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What you typed" })).toHaveValue("Too late.");
  await phone.goto(link);
  await expect(phone.getByText("This has closed.", { exact: true })).toBeVisible();
  await expect(phone.getByText(better)).toHaveCount(0);
  await checkPage(phone);

  // Whoever has left is asked nothing, and opened again it would still be so.
  await editPrompt(scene.organizer, { promptId, text: question, closesAt: "2099-01-01T09:00" });
  await phone.reload();
  await expect(phone.getByRole("textbox", { name: "Your answer" })).toBeVisible();
  await system((tx) =>
    tx.participation.updateMany({
      where: { orgId: scene.organizer.orgId, id: priya.participationId },
      data: { leftAt: inDays(-0.1) },
    }),
  );
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "Nothing is asked here any more" })).toBeVisible();
  await checkPage(phone);
  await plain.close();
});
