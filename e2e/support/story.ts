import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { signInAs } from "@/lib/auth/commands";
import { sessionCookieName } from "@/lib/auth/cookies";
import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import { createOrganization } from "@/lib/organizations/commands";
import type { OrgContext } from "@/lib/tenancy/context";
import { mintOrg, mintUser } from "@/lib/tenancy/mint";

/** Somebody with an account and a browser of their own. */
export type Person = { userId: string; email: string; name: string; sessionToken: string };

/** An organization with its owner, whose context acts through the product's commands. */
export type House = { owner: Person; slug: string; ctx: OrgContext };

type Fixtures = {
  /** A new person with an account, not signed in anywhere yet. */
  newPerson: (name: string, email?: string) => Promise<Person>;
  /** A browser window in which this person, or nobody, is signed in, by a minted session. */
  windowOf: (person: Person | null, options?: { javaScriptEnabled?: boolean }) => Promise<Page>;
  newOrganization: (name: string, ownerName: string) => Promise<House>;
  /** A fresh organization with its owner, for this story alone. */
  organization: House;
};

export const unique = (word: string): string => `${word}-${newId().slice(-12)}`;

/** A session's cookie, put into a browser. */
async function signIn(context: BrowserContext, sessionToken: string): Promise<void> {
  await context.addCookies([
    { name: sessionCookieName(), value: sessionToken, url: process.env.BASE_URL ?? "" },
  ]);
}

/** A story begins with people and an organization of its own, and looks at each page it sees with `checkPage`. */
export const test = base.extend<Fixtures>({
  newPerson: async ({}, use) => {
    await use(async (name, known) => {
      const email = known ?? `${unique(name.toLowerCase().replace(/[^a-z]+/g, "."))}@example.org`;
      const user = await system((tx) => tx.user.create({ data: { email, name, emailVerified: new Date() } }));
      const { sessionToken } = await signInAs(user.id);
      return { userId: user.id, email, name, sessionToken };
    });
  },

  windowOf: async ({ browser, contextOptions, viewport }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        baseURL: process.env.BASE_URL,
        ...options,
      });
      opened.push(context);
      if (person) await signIn(context, person.sessionToken);
      const page = await context.newPage();
      watch(page);
      return page;
    });
    for (const context of opened) await context.close();
  },

  newOrganization: async ({ newPerson }, use) => {
    await use(async (name, ownerName) => {
      const owner = await newPerson(ownerName);
      const slug = unique("story");
      const user = await mintUser(owner.sessionToken);
      if (!user) throw new Error("the owner's session should be good");
      const look = { accent: "#2b5a4c", timeZone: "America/New_York" };
      await createOrganization(user, { name, slug, yourName: owner.name, ...look });
      const ctx = await mintOrg(slug, owner.sessionToken);
      if (!ctx) throw new Error("the owner should be a member");
      return { owner, slug, ctx };
    });
  },

  organization: async ({ newOrganization }, use) => {
    await use(await newOrganization("Harbor Product Council", "Olive Owner"));
  },

  page: async ({ page }, use) => {
    watch(page);
    await use(page);
  },
});

/** What the browser complains about, and requests that leave the site, fail the story at its next `checkPage`. */
const complaints = new WeakMap<Page, string[]>();

function watch(page: Page): void {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on("console", (message) => {
    // That the page asked for is not there is no fault of a page that says so.
    const { url } = message.location();
    const missing = url === page.url() && message.text().includes("status of 404");
    // A story that cuts the net off hears so too.
    const offline = message.text().includes("net::ERR_INTERNET_DISCONNECTED");
    if (message.type() === "error" && !missing && !offline) heard.push(`${message.text()} ${url}`);
  });
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== process.env.BASE_URL) heard.push(`a request to ${origin}`);
  });
}

async function violationsOf(page: Page): Promise<string[]> {
  await expect(page).toHaveTitle(/./);
  // Our pages hold no frames: one run in the page itself, which tells of what is wrong alone, takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  // While a page is fetched anew (a live one, whenever something happens) it has no title for a moment.
  if (violations.some(({ id }) => id === "document-title") && (await page.title())) return violationsOf(page);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** Looks at the page as it stands: accessible, no wider than its screen, nothing complained of, nobody else asked. */
export async function checkPage(page: Page): Promise<void> {
  const violations = await violationsOf(page);
  expect(violations).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, "the page is wider than its screen").toBeLessThanOrEqual(0);
  expect(complaints.get(page) ?? []).toEqual([]);
}

/** The sentence at the foot of the screen that says what was just done. */
export const told = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "What just happened" }).getByText(text);

export { expect };
