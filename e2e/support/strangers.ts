import { expect, type Locator, type Page } from "@playwright/test";

/** Sends the addition that is written until `outcome` shows: what comes back within three seconds is asked again. */
export async function sendAddition(page: Page, outcome: Locator): Promise<void> {
  const button = page.getByRole("button", { name: "Send it" }).first();
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(outcome).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 45_000 });
}
