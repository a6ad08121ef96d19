import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function walkIn(page: Page) {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const strangers: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(test.info().project.use.baseURL ?? "").origin)
      strangers.push(request.url());
  });

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
}

test("a stranger finds the way in", ({ page }) => walkIn(page));

test("a stranger finds the way in on a phone", { tag: "@phone" }, ({ page }) => walkIn(page));

test("the server says that it is alive and ready", async ({ request }) => {
  await expect(await request.get("/api/health")).toBeOK();
  await expect(await request.get("/api/health/ready")).toBeOK();
});
