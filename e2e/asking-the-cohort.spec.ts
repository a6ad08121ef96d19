import { Hand } from "./support/hand";
import { checkPage, expect, inDays, nth, test } from "./support/scene";

const taken = "When did you last change your mind at work? What did it take?";

test("an organizer takes a prompt from the library, makes it their own, and says when it reminds", {
  tag: "@phone",
}, async ({ council, organization, windowOf }) => {
  const scene = await council({ firstEvening: inDays(-8), seated: true });
  const { base, cohortId } = scene;
  const phone = await windowOf(organization.owner);
  const hand = new Hand("tap");
  await phone.goto(`${base}/cohorts/${cohortId}/prompts/new`);
  const field = phone.getByRole("textbox", { name: "The prompt" });
  await field.fill("Something of my own, not sent yet");

  await phone.getByRole("searchbox", { name: "Find a prompt about" }).fill("mistake");
  await hand.press(phone.getByRole("button", { name: "Find", exact: true }));
  await expect(phone.getByRole("list", { name: "With “mistake”" }).getByRole("listitem")).toHaveCount(1);
  await expect(field).toHaveValue("Something of my own, not sent yet");
  await checkPage(phone);
  await hand.press(phone.locator("summary").filter({ hasText: "Growing" }));
  await checkPage(phone);
  await hand.press(phone.getByRole("link", { name: `Use this: ${taken}` }));
  await expect(field).toHaveValue(taken);
  expect(hand.presses).toBe(3);
  await expect(phone.getByRole("radio", { name: "The group they last sat in" })).toBeChecked();
  await expect(phone.getByRole("radio", { name: "A day before it closes" })).toBeChecked();

  // A moment of its own has to lie between the two; what was typed stays.
  const mine = `${taken} One sentence is enough.`;
  await field.fill(mine);
  await phone.getByRole("radio", { name: "At another time" }).check();
  await phone.getByLabel("That other time").fill("2020-01-01T09:00");
  await hand.press(phone.getByRole("button", { name: "Post the prompt" }));
  await expect(
    phone.getByText("Please choose a time between its opening and its closing.").first(),
  ).toBeVisible();
  await expect(field).toHaveValue(mine);
  await checkPage(phone);
  await phone.getByRole("radio", { name: "Not at all" }).check();
  await hand.press(phone.getByRole("button", { name: "Post the prompt" }));
  await expect(phone.getByRole("heading", { level: 1, name: mine })).toBeVisible();
  await expect(phone.getByText(nth(scene.mentees, 0).name)).toBeVisible();

  await hand.press(phone.getByText("Change or withdraw this prompt"));
  await expect(phone.getByRole("radio", { name: "Not at all" })).toBeChecked();
  await phone.getByRole("radio", { name: "A day before it closes" }).check();
  await hand.press(phone.getByRole("button", { name: "Save the change" }));
  await expect(phone.getByText("Saved.")).toBeVisible();
  await phone.reload();
  await hand.press(phone.getByText("Change or withdraw this prompt"));
  await expect(phone.getByRole("radio", { name: "A day before it closes" })).toBeChecked();
  await checkPage(phone);

  // What was written before is still there; and the library says what this cohort was asked already, word for word.
  await phone.goto(`${base}/cohorts/${cohortId}/prompts/new`);
  await expect(field).toHaveValue("Something of my own, not sent yet");
  await field.fill(taken);
  await hand.press(phone.getByRole("button", { name: "Post the prompt" }));
  await expect(phone.getByRole("heading", { level: 1, name: taken })).toBeVisible();
  await phone.goto(`${base}/cohorts/${cohortId}/prompts/new`);
  await hand.press(phone.locator("summary").filter({ hasText: "Growing" }));
  await expect(phone.getByText("This cohort was asked it already.")).toHaveCount(1);
});
