import type { Page } from "@playwright/test";
import { codeIn, linkIn, readMail } from "./support/mail";
import { checkPage, expect, test, unique } from "./support/story";

/** Asks for a sign-in mail on the sign-in page. */
async function askFor(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await checkPage(page);
  await page.getByLabel("Your mail address").fill(email.toUpperCase());
  await page.getByRole("button", { name: "Send me a link and a code" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await checkPage(page);
}

test("signing in with the code", async ({ page }) => {
  const email = `${unique("ada")}@example.org`;
  await askFor(page, email);
  const code = codeIn(await readMail(page, email));
  await page.getByLabel("Six-digit code").fill(code === "111111" ? "222222" : "111111");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This is not the code we sent. 4 tries are left.").first()).toBeVisible();
  await page.getByLabel("Six-digit code").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Welcome to Council." })).toBeVisible();
  await checkPage(page);
});

test("signing in with the link, which a scanner has opened before", async ({ page, browser, request }) => {
  const email = `${unique("bo")}@example.org`;
  await askFor(page, email);
  const link = linkIn(await readMail(page, email), "/sign-in/confirm");
  expect((await request.get(link)).ok()).toBe(true);

  const phone = await (await browser.newContext()).newPage();
  await phone.goto(link);
  await checkPage(phone);
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone.getByRole("heading", { name: "Welcome to Council." })).toBeVisible();

  await page.goto(link);
  await expect(page.getByText("That link or code is no longer good")).toBeVisible();
  await phone.context().close();
});

test("signing in without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const email = `${unique("cy")}@example.org`;
  await page.goto("/sign-in");
  await page.getByLabel("Your mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link and a code" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await page.getByLabel("Six-digit code").fill(codeIn(await readMail(page, email)));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Welcome to Council." })).toBeVisible();
  await context.close();
});

test("beginning an organization, and a stranger at its door", async ({
  page,
  newPerson,
  windowOf,
  organization,
}) => {
  const founder = await newPerson("Fay Founder");
  const window = await windowOf(founder);
  await window.goto("/me");
  await checkPage(window);
  await window.getByRole("link", { name: "Begin an organization" }).click();
  const slug = unique("founded");
  await window.getByLabel("Name of the organization").fill("Lighthouse Mentors");
  await window.getByLabel("Its address here").fill(organization.slug);
  await checkPage(window);
  await window.getByRole("button", { name: "Begin" }).click();
  await expect(window.getByText("This address is taken. Please choose another.").first()).toBeVisible();
  await window.getByLabel("Its address here").fill(slug);
  await window.getByRole("button", { name: "Begin" }).click();
  await expect(window).toHaveURL(`/o/${slug}`);
  await expect(window.getByRole("link", { name: "Lighthouse Mentors" })).toBeVisible();
  await checkPage(window);

  const inside = await window.goto(`/o/${organization.slug}`);
  expect(inside?.status()).toBe(404);
  await page.goto(`/o/${slug}`);
  await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent(`/o/${slug}`)}`);
});
