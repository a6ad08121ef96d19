import type { Locator, Page } from "@playwright/test";
import { linkIn, readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test } from "./support/scene";
import { publish, say } from "./support/season";
import { unique } from "./support/story";
import { sendAddition } from "./support/strangers";

const waits = (page: Page) => page.getByRole("heading", { name: "Thank you. It waits to be read." });

test("a stranger adds to a public recap, with and without scripts, and takes it back", async ({
  council,
  organization,
  windowOf,
  page: street,
}) => {
  test.setTimeout(240_000);
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const evening = nth(scene.evenings, 0);
  await say(nth(scene.mentees, 0), evening, "Listen first");
  const recapId = await publish(scene, evening, "world", inDays(-1));
  const desk = await windowOf(organization.owner);
  await desk.goto(`${scene.base}/sessions/${evening.id}/recap`);
  const address = await desk.getByLabel("The address to pass on").inputValue();

  // The browser works a moment while somebody types; the point waits to be read.
  await street.goto(address);
  await add(street, "Thank who told you the truth.", "Sunny Stranger", waits(street));
  await expect(street.getByText("Sunny Stranger, to")).toBeVisible();
  await checkPage(street);
  const own = street.url();
  const reader = await windowOf(nth(scene.mentees, 1));
  await reader.goto(`${scene.base}/recaps/${recapId}`);
  await expect(reader.getByText("Thank who told you the truth.")).toHaveCount(0);

  // Without scripts a mailbox confirms it.
  const plain = await windowOf(null, { javaScriptEnabled: false });
  await plain.goto(address);
  await add(plain, "Write less.", "", plain.getByText("Please give a mail address").first());
  await expect(plain.getByRole("textbox", { name: "Your point" }).first()).toHaveValue("Write less.");
  const email = `${unique("stranger")}@example.org`;
  await plain.getByLabel("Your mail address").first().fill(email);
  await sendAddition(plain, plain.getByRole("heading", { name: "One more step: look into your mail" }));
  await plain.goto(linkIn(await readMail(street, email, "confirm"), "/r/added/"));
  await plain.getByRole("button", { name: "Send it to the organizers" }).click();
  await expect(waits(plain)).toBeVisible();

  // Home says so; one is let in, the other taken into the recap itself.
  await desk.goto(scene.base);
  await expect(desk.getByText("2 additions wait for you")).toBeVisible();
  await desk.goto(`${scene.base}/recaps/${recapId}/additions`);
  await checkPage(desk);
  await desk.getByRole("button", { name: "Let it in: Write less." }).click();
  await expect(desk.getByRole("list", { name: "Readers see these" })).toContainText("Write less.");
  await desk.getByRole("button", { name: "Take it into the recap: Thank who told you the truth." }).click();
  await expect(desk.getByText("in the recap").first()).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("Thank who told you the truth. — Sunny Stranger")).toBeVisible();
  await reader
    .getByRole("button", { name: /^Endorse/ })
    .last()
    .click();
  await expect(reader.getByRole("button", { name: "Endorsed · 1" })).toBeVisible();
  await checkPage(reader);

  // Its author changes their mind: first about the name, then about the words.
  await street.goto(own);
  await street.getByText("Your name beside it").click();
  await street.getByRole("textbox", { name: /^Your name/ }).fill("");
  await street.getByRole("button", { name: "Save" }).click();
  await expect(street.getByText("It stands without a name.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("Sunny Stranger")).toHaveCount(0);
  await street.getByText("Take it back").first().click();
  await street.getByRole("button", { name: "Take it back" }).click();
  await expect(street.getByRole("heading", { name: "It is gone" })).toBeVisible();
  await checkPage(street);
  await reader.reload();
  await expect(reader.getByText("Thank who told you the truth.")).toHaveCount(0);
  expect((await street.request.get(own)).status()).toBe(404);
});

test("adding with a phone", { tag: "@phone" }, async ({ council, organization, windowOf, page: street }) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const evening = nth(scene.evenings, 0);
  await say(nth(scene.mentees, 0), evening, "Listen first");
  await publish(scene, evening, "world", inDays(-1));
  const desk = await windowOf(organization.owner);
  await desk.goto(`${scene.base}/sessions/${evening.id}/recap`);
  await street.goto(await desk.getByLabel("The address to pass on").inputValue());
  await checkPage(street);
  await add(street, "And humor.", "", waits(street));
  await checkPage(street);
});

/** Fills in the form of the first question, and sends it. */
async function add(page: Page, text: string, name: string, outcome: Locator): Promise<void> {
  await page.getByText("What would you have added?").first().click();
  const form = page.getByRole("form", { name: /^Add to:/ }).first();
  await form.getByRole("textbox", { name: "Your point" }).fill(text);
  await form.getByRole("textbox", { name: /^Your name/ }).fill(name);
  await sendAddition(page, outcome);
}
