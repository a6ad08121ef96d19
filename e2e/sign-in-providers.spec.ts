import type { BrowserContext, Page } from "@playwright/test";
import { system } from "@/lib/db/unit";
import { startIssuer } from "./support/issuer";
import { checkPage, expect, test, unique } from "./support/story";

// One issuer for all of these, so they are told one after the other.
test.describe.configure({ mode: "serial" });

let stop: () => Promise<void>;
test.beforeAll(async () => {
  stop = await startIssuer();
});
test.afterAll(() => stop());

const address = (word: string) => `${unique(word)}@example.org`;
const button = (page: Page) => page.getByRole("button", { name: "Continue with Lighthouse" });

/** A browser of its own, which may go to the issuer; the issuer's page wants a font that no test should fetch. */
async function browserOf(context: BrowserContext): Promise<Page> {
  await context.route(/googleapis/, (route) => route.abort());
  return context.newPage();
}

/** Signs in at the issuer, and agrees to what it asks. */
async function agree(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("a first sign-in makes a person and goes where they wanted to", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await browserOf(context);
  const email = address("ivy");
  await page.goto("/sign-in?to=/me/sign-in");
  await checkPage(page);
  await button(page).click();
  await agree(page, email);
  await expect(page).toHaveURL("/me/sign-in");
  await expect(page.getByRole("list", { name: "Your addresses" })).toContainText(email);
  await expect(page.getByRole("list", { name: "Linked accounts" })).toContainText("Lighthouse");
  await expect(page.getByRole("list", { name: "Where you are signed in" })).toContainText(
    "Signed in by Lighthouse",
  );
  await checkPage(page);

  await page.getByRole("button", { name: "Unlink Lighthouse" }).click();
  await expect(page.getByText("None yet. Sign in with Lighthouse once")).toBeVisible();
  await context.close();
});

test("without JavaScript, and somebody known by mail is linked by the verified address", async ({
  browser,
  newPerson,
}) => {
  const known = await newPerson("Kim Known");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await browserOf(context);
  await page.goto("/sign-in");
  await button(page).click();
  await agree(page, known.email);
  await expect(page).toHaveURL(/\/(me)?$/);
  await page.goto("/me/sign-in");
  await expect(page.getByRole("list", { name: "Linked accounts" })).toContainText(known.email);
  const { userId } = known;
  const ways = await system((tx) => tx.authSession.findMany({ where: { userId }, select: { method: true } }));
  expect(ways.map(({ method }) => method).sort()).toEqual(["demo", "oidc"]);
  await context.close();
});

test("whoever comes back while their account waits to be deleted is shown how to keep it", async ({
  browser,
  newPerson,
}) => {
  const { userId, email } = await newPerson("Lea Ving");
  const waits = { confirmedAt: new Date(), dueAt: new Date(Date.now() + 5 * 86_400_000) };
  await system((tx) =>
    tx.accountDeletion.create({
      data: {
        userId,
        sentTo: email,
        codeHash: "-",
        codeExpiresAt: new Date(),
        createdAt: new Date(),
        ...waits,
      },
    }),
  );
  const context = await browser.newContext();
  const page = await browserOf(context);
  await page.goto("/sign-in?to=/me/sign-in");
  await button(page).click();
  await agree(page, email);
  await expect(page).toHaveURL("/me/data");
  await page.getByRole("button", { name: /keep my account/i }).click();
  await expect(page.getByRole("button", { name: /keep my account/i })).toBeHidden();
  await context.close();
});

test("an address that the issuer has not verified links nothing", async ({ browser, newPerson }) => {
  const victim = await newPerson("Vic Tim");
  const context = await browser.newContext();
  const page = await browserOf(context);
  await page.goto("/sign-in?to=/me/sign-in");
  await button(page).click();
  await agree(page, `unverified.${victim.email}`);
  await expect(page.getByText("Please sign in by mail this time")).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Your mail address").fill(victim.email);
  await expect(page.locator("form[aria-label='Sign in by mail'] input[name='to']")).toHaveValue(
    "/me/sign-in",
  );
  await page.goto("/me");
  await expect(page).toHaveURL(/\/sign-in/);
  const { userId } = victim;
  expect(await system((tx) => tx.authAccount.count({ where: { userId } }))).toBe(0);
  await context.close();
});

test("who turns back at the issuer is met kindly", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await browserOf(context);
  await page.goto("/sign-in?to=/me/sign-in");
  await button(page).click();
  await page.getByRole("link", { name: /cancel/i }).click();
  await expect(page.getByText("You turned back")).toBeVisible();
  await checkPage(page);
  await context.close();
});

test("a forged answer, and a forged form, open nothing", async ({ browser, playwright, baseURL }) => {
  const context = await browser.newContext();
  const page = await browserOf(context);
  await page.goto("/sign-in");
  await button(page).click();
  await expect(page.getByPlaceholder("Enter any login")).toBeVisible();
  await page.goto("/api/auth/callback/oidc?code=forged&state=forged");
  await expect(page.getByText("That did not work out")).toBeVisible();
  await checkPage(page);
  await page.goto("/me");
  await expect(page).toHaveURL(/\/sign-in/);
  await context.close();

  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const forged = await stranger.post("/api/auth/signin/oidc", {
    form: { csrfToken: "forged", callbackUrl: "/" },
    maxRedirects: 0,
  });
  expect(forged.headers().location).not.toContain(process.env.OIDC_ISSUER);
  await stranger.dispose();
});

test("nothing of next-auth prolongs a session, and only what signing in needs is open", async ({
  newPerson,
  windowOf,
}) => {
  const person = await newPerson("Una Prolonged");
  const { userId } = person;
  const expires = () => system((tx) => tx.authSession.findFirstOrThrow({ where: { userId } }));
  const soon = new Date(Date.now() + 24 * 60 * 60_000);
  await system((tx) => tx.authSession.updateMany({ where: { userId }, data: { expires: soon } }));
  const { request } = await windowOf(person);
  for (const path of ["session", "providers", "csrf", "signout"])
    expect((await request.get(`/api/auth/${path}`)).status()).toBe(404);
  for (const path of ["session", "signout", "_log"])
    expect((await request.post(`/api/auth/${path}`, { form: {} })).status()).toBe(404);
  expect((await expires()).expires).toEqual(soon);
});

test("an organization that takes one way leads those of another to it", async ({
  browser,
  organization,
  windowOf,
}) => {
  const owner = await windowOf(organization.owner);
  const path = `/o/${organization.slug}/settings/sign-in`;
  await owner.goto(path);
  await checkPage(owner);
  await owner.getByLabel("By mail: a link and a code").uncheck();
  await owner.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("You are signed in by mail yourself").first()).toBeVisible();

  const context = await browser.newContext();
  const page = await browserOf(context);
  await page.goto(`/sign-in?to=${path}`);
  await button(page).click();
  await agree(page, organization.owner.email);
  await expect(page).toHaveURL(path);
  await page.getByLabel("By mail: a link and a code").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.").first()).toBeVisible();

  await owner.goto(`/o/${organization.slug}`);
  await expect(owner).toHaveURL(`/sign-in/ways?org=${organization.slug}`);
  await expect(owner.getByRole("heading", { level: 1 })).toContainText("asks you to sign in another way");
  await expect(owner.getByRole("button", { name: "Send me a link and a code" })).toHaveCount(0);
  await checkPage(owner);
  await button(owner).click();
  await agree(owner, organization.owner.email);
  await expect(owner).toHaveURL(`/o/${organization.slug}`);
  await context.close();
});

test("and one that takes certain domains says which, and opens once an address there is added", async ({
  organization,
  windowOf,
}) => {
  const { owner, ctx, slug } = organization;
  const domain = `${unique("lighthouse")}.example`;
  const rules = { signInMethods: [], mailDomains: [domain] };
  await system((tx) => tx.organization.update({ where: { id: ctx.orgId }, data: rules }));
  const page = await windowOf(owner);
  await page.goto(`/o/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("asks for another address");
  await expect(page.getByText(domain)).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Add an address" }).click();
  await expect(page).toHaveURL("/me/sign-in");
  const email = `olive@${domain}`;
  await system((tx) =>
    tx.userEmail.create({ data: { userId: owner.userId, email, verifiedAt: new Date() } }),
  );
  await page.goto(`/o/${slug}`);
  await expect(page).toHaveURL(`/o/${slug}`);
});
