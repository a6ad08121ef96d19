import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { checkPage, expect, inDays, nth, test } from "./support/scene";
import { propose } from "./support/season";

const wish = { firstEvening: inDays(-2), seated: true };

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("lists are taken out, come back unchanged, and the owner sees who took them", async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council(wish);
  const { base, mentors, mentees } = scene;
  await propose(scene, nth(mentors, 0), nth(mentees, 0));
  const desk = await windowOf(organization.owner);
  await desk.goto(`${base}/people`);
  await desk.getByRole("link", { name: "Download lists" }).click();
  await expect(desk.getByRole("heading", { name: "Download lists" })).toBeVisible();
  await checkPage(desk);

  const take = (what: string) =>
    downloaded(desk, () => desk.getByRole("button", { name: `Download ${what}` }).click());
  const people = await take("people");
  expect(people.name).toMatch(/^the-cohort-of-this-season-people-\d{4}-\d\d-\d\d\.csv$/);
  for (const { email } of [...mentors, ...mentees]) expect(people.text).toContain(`"${email}"`);
  expect((await take("pairings")).text).toContain(nth(mentors, 0).email);
  expect((await take("attendance")).text).toContain("Session 1: ");
  expect((await take("answers")).text).toContain("Answered on (UTC)");

  await desk.goto(`${base}/people/import`);
  await desk
    .getByLabel("The file")
    .setInputFiles({ name: people.name, mimeType: "text/csv", buffer: Buffer.from(people.text) });
  await desk.getByRole("button", { name: "Look at the rows" }).click();
  await expect(desk.getByText("6 rows: 6 unchanged.")).toBeVisible();

  await desk.goto(`${base}/settings`);
  await desk.getByRole("link", { name: "What was done" }).click();
  const record = desk.getByRole("list", { name: "What was done" });
  await expect(record.getByRole("listitem").first()).toContainText("uploaded a roster");
  await expect(record.getByRole("listitem").first()).toContainText("from a computer, network");
  await checkPage(desk);
  await desk.getByText("Filter", { exact: true }).click();
  await desk.getByRole("combobox", { name: "What was done" }).selectOption("Exported the list of people");
  await desk.getByRole("button", { name: "Show" }).click();
  await expect(record.getByRole("listitem")).toHaveCount(1);
  await checkPage(desk);
  const file = await downloaded(desk, () =>
    desk.getByRole("link", { name: "Download these as CSV" }).click(),
  );
  expect(file.text.trim().split("\r\n")).toHaveLength(2);
  expect(file.text).toContain('"exported the list of people"');
  await desk.getByRole("link", { name: "Show everything" }).click();
  await expect(record.getByRole("listitem").first()).toContainText("exported the record");
});

test("a mentor finds neither", async ({ council, windowOf }) => {
  const { base, mentors } = await council(wish);
  const window = await windowOf(nth(mentors, 0));
  await window.goto(`${base}/people`);
  await expect(window.getByRole("link", { name: "Download lists" })).toHaveCount(0);
  for (const path of ["people/export/people", "settings/audit/export", "settings/audit", "people/export"]) {
    const answer = await window.request.get(`${base}/${path}`);
    expect(answer.status(), path).toBe(404);
  }
});
