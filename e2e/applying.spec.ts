import type { Page } from "@playwright/test";
import { openApplications } from "./support/applicants";
import { linkIn, readMail } from "./support/mail";
import { type Council, checkPage, expect, inDays, test, told } from "./support/scene";
import { unique } from "./support/story";

const hope = "To say no without a knot in my stomach.";
const letter = (page: Page, email: string, subject: RegExp) => readMail(page, email, subject);

async function fillIn(page: Page, { organizer }: Council, slug: string, email: string): Promise<void> {
  await page.goto(`/p/${organizer.slug}/${slug}`);
  await page.getByRole("link", { name: "Apply as a mentee" }).first().click();
  await page.getByLabel("Your name").fill("Rosa Lindgren");
  await page.getByLabel("Your mail address").fill(email);
  await page.getByLabel("What do you hope to learn?").fill(hope);
}

/** What a person needs for the form at least; faster forms are asked for again. */
const aMoment = (page: Page) => page.waitForTimeout(3_500);

test("a stranger applies with a phone, changes it, and withdraws", { tag: "@phone" }, async ({
  council,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(30) });
  const slug = await openApplications(scene);
  const email = `${unique("rosa")}@example.org`;
  const page = await windowOf(null);
  await page.goto(`/p/${scene.organizer.slug}/${slug}`);
  await expect(page.getByText(/^Applications are open until/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "What we ask of mentors" })).toBeVisible();
  await checkPage(page);

  // Sent in a second, as no person does: asked for once more, with everything kept.
  await fillIn(page, scene, slug, email);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Please press the button once more")).toBeVisible();
  await checkPage(page);
  await expect(page.getByLabel("What do you hope to learn?")).toHaveValue(hope);
  await page.getByText("2", { exact: true }).click();
  await aMoment(page);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  await checkPage(page);

  // Opening the mail's link sends nothing; its button does.
  const confirm = linkIn(await letter(page, email, /confirm/i), "/application/");
  await page.goto(confirm);
  await expect(page.getByText(hope)).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Send my application" }).click();
  await expect(told(page, "Your application is with the organizers.")).toBeVisible();

  // The private link of the mail that follows: seen, changed, withdrawn.
  const own = linkIn(await letter(page, email, /We have your application/), "/application/");
  await page.goto(own);
  await expect(page.getByText("It is with the organizers.")).toBeVisible();
  await page.getByText("Change what you wrote").click();
  await page.getByLabel("What do you hope to learn?").fill("To ask better questions.");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "To ask better questions." })).toBeVisible();
  await checkPage(page);
  await page.getByText("Withdraw it").click();
  await page.getByRole("button", { name: "Withdraw my application" }).click();
  await expect(page.getByText("You have withdrawn it.")).toBeVisible();
  await checkPage(page);
});

test("the same without JavaScript, and the link asked for again", async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(30) });
  const slug = await openApplications(scene);
  const email = `${unique("rosa")}@example.org`;
  const page = await windowOf(null, { javaScriptEnabled: false });
  await fillIn(page, scene, slug, email);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Please press the button once more").first()).toBeVisible();
  await expect(page.getByLabel("What do you hope to learn?")).toHaveValue(hope);
  await aMoment(page);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  const eyes = await windowOf(null);
  await page.goto(linkIn(await letter(eyes, email, /confirm/i), "/application/"));
  await page.getByRole("button", { name: "Send my application" }).click();
  await expect(page.getByText("It is with the organizers.")).toBeVisible();

  // Asked for by its own address and by one nobody knows, the page says the same.
  for (const address of [email, `${unique("nobody")}@example.org`]) {
    await page.goto(`/p/${scene.organizer.slug}/${slug}/link`);
    await page.getByLabel("The address you applied with").fill(address);
    await aMoment(page);
    await page.getByRole("button", { name: "Send me the link" }).click();
    await expect(page.getByText("If somebody applied with this address")).toBeVisible();
  }
  expect(linkIn(await letter(eyes, email, /The link to your application/), "/application/")).not.toBe("");
  await page.getByRole("link", { name: "The council" }).first().click();
  await expect(page.getByRole("heading", { name: "The council" })).toBeVisible();
});

test("what is not published does not exist", async ({ council, windowOf }) => {
  const { organizer } = await council({ firstEvening: inDays(30) });
  const page = await windowOf(null);
  for (const path of [`/p/${organizer.slug}/the-council`, "/p/nobody/nothing", "/application/made-up"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
  }
});
