import { expect, type Page } from "@playwright/test";

/** Opens the newest mail to an address about something in the local outbox. It may wait behind hundreds of others. */
async function openMail(page: Page, email: string, subject: string | RegExp): Promise<Page> {
  const outbox = await page.context().newPage();
  const mails = outbox.getByRole("main").getByRole("list").getByRole("link");
  const newest = mails.filter({ hasText: subject }).first();
  await expect(async () => {
    await outbox.goto(`/outbox?to=${encodeURIComponent(email)}`);
    await expect(newest).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await newest.click();
  await outbox.waitForURL(/\/outbox\/.+/);
  return outbox;
}

/** The text of the newest mail to an address about something. */
export async function readMail(page: Page, email: string, subject: string | RegExp = /./): Promise<string> {
  const mail = await openMail(page, email, subject);
  const text = await mail.getByRole("main").innerText();
  await mail.close();
  return text;
}

/** The invitation for calendars that came with that mail, as iCalendar. */
export async function readInvitation(page: Page, email: string, subject: string | RegExp): Promise<string> {
  const mail = await openMail(page, email, subject);
  const href = await mail.getByRole("link", { name: "The invitation for calendars" }).getAttribute("href");
  const answer = await mail.request.get(href ?? "");
  await mail.close();
  return answer.text();
}

export const codeIn = (mail: string) => mail.match(/\b\d{6}\b/)?.[0] ?? "";
export const linkIn = (mail: string, path: string) =>
  mail.match(new RegExp(`https?://\\S+${path}[\\w?=/-]+`))?.[0] ?? "";
