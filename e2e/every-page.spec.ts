import type { Page } from "@playwright/test";
import { house } from "./support/house";
import { type Council, checkPage, expect, inDays, test } from "./support/scene";

const wish = { firstEvening: inDays(-2), seated: true };

async function walk(window: Page, scene: Council): Promise<void> {
  for (const { page, path } of (await house(scene)).pages)
    await test.step(page, async () => {
      await window.goto(path);
      await expect(window.getByRole("heading", { level: 1 })).toBeVisible();
      await checkPage(window);
    });
}

test("an owner walks through every page", async ({ council, organization, windowOf }) => {
  test.setTimeout(300_000);
  await walk(await windowOf(organization.owner), await council(wish));
});

test("and again with a phone", { tag: "@phone" }, async ({ council, organization, windowOf }) => {
  test.setTimeout(300_000);
  await walk(await windowOf(organization.owner), await council(wish));
});
