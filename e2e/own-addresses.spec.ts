import type { Page } from "@playwright/test";
import { system } from "@/lib/db/unit";
import { codeIn, linkIn, readMail } from "./support/mail";
import { checkPage, expect, test, told, unique } from "./support/story";

const section = (page: Page, name: string) => page.getByRole("list", { name });

/** Adds an address by the code in its mail. */
async function add(page: Page, email: string): Promise<void> {
  await page.goto("/me/sign-in");
  await page.getByRole("textbox", { name: /^Add a/ }).fill(email);
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByLabel("Six-digit code").fill(codeIn(await readMail(page, email, "Confirm it is you")));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(told(page, "it signs you in from now on")).toBeVisible();
}

for (const tag of ["@desk", "@phone"])
  test(`somebody with one address is offered a second, and either signs in (${tag})`, { tag }, async ({
    newPerson,
    windowOf,
  }) => {
    const person = await newPerson("Wanda Works");
    const window = await windowOf(person);
    await window.goto("/me");
    await expect(window.getByText("Keep a second way in")).toBeVisible();
    await checkPage(window);
    await window.getByRole("link", { name: "Add a personal address" }).click();
    await expect(window).toHaveURL("/me/sign-in");
    await checkPage(window);

    const home = `${unique("wanda")}@home.example`;
    await window.getByRole("textbox", { name: "Add a personal address" }).fill(home);
    await window.getByRole("button", { name: "Add it" }).click();
    await expect(window.getByText("Look into your mail")).toBeVisible();
    await checkPage(window);
    const link = linkIn(await readMail(window, home, "Confirm it is you"), "/me/sign-in/confirm");
    await window.goto(link);
    await checkPage(window);
    await window.getByRole("button", { name: "Confirm" }).click();
    await expect(section(window, "Your addresses")).toContainText(home);
    await checkPage(window);
    expect(await readMail(window, person.email, "An address was added")).toContain(home);
    await window.goto("/me");
    await expect(window.getByText("Keep a second way in")).toHaveCount(0);

    const elsewhere = await windowOf(null);
    await elsewhere.goto("/sign-in?to=/me/sign-in");
    await elsewhere.getByLabel("Your mail address").fill(home);
    await elsewhere.getByRole("button", { name: "Send me a link and a code" }).click();
    await elsewhere.getByLabel("Six-digit code").fill(codeIn(await readMail(elsewhere, home, "Sign in")));
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await expect(section(elsewhere, "Your addresses")).toContainText(person.email);
  });

test("a change waits, with a notice to each address that stops it without signing in", async ({
  newPerson,
  windowOf,
}) => {
  const person = await newPerson("Pat Primary");
  const window = await windowOf(person);
  const home = `${unique("pat")}@home.example`;
  await add(window, home);
  await window.getByText("Make it the primary one, or remove it").click();
  await window.getByLabel("Send a code to").selectOption(person.email);
  await checkPage(window);
  await window.getByRole("button", { name: "Make it the primary one" }).click();
  await expect(window.getByText("Look into your mail")).toBeVisible();
  const mail = await readMail(window, person.email, "Confirm it is you");
  await window.getByLabel("Six-digit code").fill(codeIn(mail));
  await window.getByRole("button", { name: "Confirm" }).click();
  await expect(told(window, "It takes effect in 72 hours")).toBeVisible();
  await window.reload();
  await expect(window.getByText("A change is waiting")).toBeVisible();
  await checkPage(window);

  const notices = await Promise.all(
    [person.email, home].map((to) => readMail(window, to, "about to change")),
  );
  const [first = "", second = ""] = notices.map((notice) => linkIn(notice, "/address-change"));
  const looking = await windowOf(null);
  await looking.goto(first);
  await checkPage(looking);
  const pressing = await windowOf(null, { javaScriptEnabled: false });
  await pressing.goto(first);
  await pressing.getByRole("button", { name: "Stop this change" }).click();
  await expect(pressing.getByRole("heading", { name: "Stopped" })).toBeVisible();
  await looking.goto(second);
  await expect(looking.getByRole("heading", { name: "Nothing is waiting" })).toBeVisible();
  await checkPage(looking);

  await window.reload();
  await expect(window.getByText("A change is waiting")).toHaveCount(0);
  await expect(section(window, "Your addresses").getByRole("listitem").first()).toContainText(person.email);
});

test("signing out one device, all others, and everywhere", async ({ newPerson, windowOf, browser }) => {
  const person = await newPerson("Dee Vices");
  const here = await windowOf(person);
  for (const userAgent of [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ]) {
    const context = await browser.newContext({ userAgent, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByLabel("Your mail address").fill(person.email);
    await page.getByRole("button", { name: "Send me a link and a code" }).click();
    await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
    const mail = await readMail(page, person.email, "Sign in");
    await page.getByLabel("Six-digit code").fill(codeIn(mail));
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/(me)?$/);
    await context.close();
  }
  const longAgo = new Date(Date.now() - 60 * 60_000);
  const where = { userId: person.userId };
  await system((tx) => tx.authSession.updateMany({ where, data: { lastSeenAt: longAgo } }));
  await here.goto("/me/sign-in");
  await expect
    .poll(() => system((tx) => tx.authSession.count({ where: { ...where, lastSeenAt: { gt: longAgo } } })))
    .toBe(1);
  const sessions = section(here, "Where you are signed in").getByRole("listitem");
  await expect(sessions).toHaveCount(3);
  await expect(sessions.first()).toContainText("This device");
  await checkPage(here);
  await here.getByRole("button", { name: "Sign out Firefox on Windows" }).click();
  await expect(sessions).toHaveCount(2);
  await here.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(sessions).toHaveCount(1);
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here.getByText("You are signed out.")).toBeVisible();
  await here.goto("/me/sign-in");
  await expect(here).toHaveURL(/\/sign-in\?to=/);
});
