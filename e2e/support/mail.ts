import { expect, type Page } from "@playwright/test";

/** Reads the newest mail to an address about something in the local outbox. It may wait behind hundreds of others. */
export async function readMail(page: Page, email: string, subject: string | RegExp = /./): Promise<string> {
  const outbox = await page.context().newPage();
  const mails = outbox.getByRole("main").getByRole("list").getByRole("link");
  const newest = mails.filter({ hasText: subject }).first();
  await expect(async () => {
    await outbox.goto(`/outbox?to=${encodeURIComponent(email)}`);
    await expect(newest).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await newest.click();
  await outbox.waitForURL(/\/outbox\/.+/);
  const text = await outbox.getByRole("main").innerText();
  await outbox.close();
  return text;
}

export const codeIn = (mail: string) => mail.match(/\b\d{6}\b/)?.[0] ?? "";
export const linkIn = (mail: string, path: string) =>
  mail.match(new RegExp(`https?://\\S+${path}[\\w?=/-]+`))?.[0] ?? "";
