import { answerPrompt } from "@/lib/prompts/answers/commands";
import { Hand } from "./support/hand";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { ask, propose, publish, say } from "./support/season";

const question = "What did you finish this week that nobody has noticed yet?";
const mine = "I wrote the launch plan down on one page, and two people asked for it.";
const theirs = "I closed the support ticket that had been open since spring.";
const point = "Ask for the stretch task before it is posted.";

test("a mentee's week", { tag: "@phone" }, async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(-8), seated: true });
  const { base, mentors, mentees, evenings } = scene;
  const me = nth(mentees, 0);
  const [marta, theo, kickOff] = [nth(mentors, 0), nth(mentors, 1), nth(evenings, 0)];
  await say(marta, kickOff, point);
  const recapId = await publish(scene, kickOff, "cohort", inDays(-5));
  const promptId = await ask(scene, question, inDays(1));
  await answerPrompt(nth(mentees, 1).ctx, { promptId, body: theirs });
  await propose(scene, marta, me, "You both came to product from support.");
  await propose(scene, theo, me);

  const phone = await windowOf(me);
  const hand = new Hand("tap");
  await phone.goto(base);
  const next = phone.getByRole("list", { name: "What comes next" });
  await expect(next.getByRole("listitem").first()).toContainText(question);
  await expect(next).toContainText("Would you like Marta Lindqvist to be your mentor?");
  await expect(next).toContainText(`The recap of “${kickOff.title}” is out`);
  await checkPage(phone);

  // One's own answer first, kept while it is being written; only then those of the others.
  await hand.press(next.getByRole("link", { name: "Answer", exact: true }));
  const answer = phone.getByRole("textbox", { name: "Your answer" });
  await answer.fill(mine);
  await expect(phone.getByText(theirs)).toHaveCount(0);
  await phone.reload();
  await expect(answer).toHaveValue(mine);
  await expect(phone.getByText("Kept from before, not sent yet.")).toBeVisible();
  await checkPage(phone);
  await hand.press(phone.getByRole("button", { name: "Answer", exact: true }));
  await expect(phone.getByRole("paragraph").filter({ hasText: mine })).toBeVisible();
  await expect(phone.getByText(theirs)).toBeVisible();
  await expect(told(phone, "Your answer is saved.")).toBeVisible();
  await checkPage(phone);

  // The recap, and what this reader would have added.
  await phone.goto(`${base}/recaps/${recapId}`);
  await expect(phone.getByText(point)).toBeVisible();
  await expect(phone.getByText(marta.name)).toHaveCount(0);
  await checkPage(phone);
  await hand.press(phone.getByText("What would you have added?").first());
  await phone
    .getByRole("textbox", { name: "Your point" })
    .first()
    .fill("And say what you will leave undone for it.");
  await hand.press(phone.getByRole("button", { name: "Add it" }).first());
  await expect(phone.getByText("And say what you will leave undone for it.")).toBeVisible();
  await expect(told(phone, "Your point is in the recap.")).toBeVisible();
  await checkPage(phone);

  // A yes to one mentor, and a kind no to another: two taps, nothing red, nothing to explain.
  await phone.goto(base);
  await hand.press(next.getByRole("listitem").filter({ hasText: marta.name }).getByRole("link"));
  await expect(phone.getByText("You both came to product from support.")).toBeVisible();
  await checkPage(phone);
  await hand.press(phone.getByRole("button", { name: "Yes, gladly" }));
  await expect(phone.getByText("You said yes.")).toBeVisible();
  await phone.goto(base);
  await hand.press(next.getByRole("listitem").filter({ hasText: theo.name }).getByRole("link"));
  await expect(phone.getByRole("heading", { name: "Theo Okafor as your mentor?" })).toBeVisible();
  hand.presses = 0;
  await hand.press(phone.getByText("Not this time", { exact: true }));
  await checkPage(phone);
  await hand.press(phone.getByRole("button", { name: "Thank you for asking. Not this time" }));
  await expect(told(phone, "Thank you for saying so.")).toBeVisible();
  expect(hand.presses).toBe(2);
  await checkPage(phone);

  await phone.goto(base);
  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(phone.getByText("Would you like")).toHaveCount(0);
  await expect(phone.getByText(question)).toHaveCount(0);
  await checkPage(phone);
});
