import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "./chromium";
import { root } from "./lifecycle";
import { Plain } from "./progress.mjs";

const folder = join(root, "docs", "pictures");
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

/** A window of the demo in which one of its people is signed in, by the one click of the sign-in page. */
async function windowOf(
  browser: Browser,
  address: string,
  part: string,
  viewport: typeof desk,
): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport, deviceScaleFactor: 2, colorScheme: "light" })
  ).newPage();
  await page.goto(`${address}/sign-in`);
  const row = page.getByRole("listitem").filter({ hasText: part });
  await row.getByRole("button").click();
  await page.waitForURL("**/o/**");
  return page;
}

const picture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready);
  // The click that led here would show as a button that somebody points at.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

/** The way from the home page to a session of the cohort under way: its page's address. */
async function session(page: Page, which: "Next" | "Held"): Promise<string> {
  await page.getByRole("link", { name: "Season twelve" }).first().click();
  await page.waitForURL("**/cohorts/**");
  const row = page.getByRole("listitem").filter({ hasText: which }).first();
  const path = await row.getByRole("link").first().getAttribute("href");
  if (!path) throw new Plain("The demo has no such session.");
  return new URL(path, page.url()).href;
}

/** Takes the README's pictures from a demo that is being served (`npm start`) at BASE_URL or http://localhost:3000. */
export async function takePictures(): Promise<number> {
  const address = process.env.BASE_URL || "http://localhost:3000";
  mkdirSync(folder, { recursive: true });
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    const home = await windowOf(browser, address, "Organizer", desk);
    await picture(home, "home");
    const door = await windowOf(browser, address, "Organizer", phone);
    await door.goto(`${await session(door, "Next")}/groups`);
    await picture(door, "door");
    const points = await windowOf(browser, address, "Mentee", phone);
    await points.goto(`${await session(points, "Held")}/points`);
    await picture(points, "points");
    const recap = await windowOf(browser, address, "Mentee", phone);
    await recap.goto(await session(recap, "Held"));
    await recap.getByRole("link", { name: /recap/i }).first().click();
    await recap.getByRole("article").waitFor();
    await picture(recap, "recap");
    return 0;
  } finally {
    await browser.close();
  }
}
