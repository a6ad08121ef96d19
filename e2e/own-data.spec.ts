import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { postNote } from "@/lib/notes/commands";
import { eraseAccount } from "@/lib/own-data/erasing/commands";
import { editPoint } from "@/lib/points/commands";
import { codeIn, readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, type Participant, test, told } from "./support/scene";
import { publish, say } from "./support/season";
import type { Person } from "./support/story";

const wish = { firstEvening: inDays(-2), seated: true };
const mine = "What I would only tell myself.";
const theirs = "What somebody else keeps to themselves.";

const keepNote = (who: Participant, sessionId: string, body: string) =>
  postNote(who.ctx, {
    about: { kind: "session", id: sessionId },
    readers: { audience: "me", pairingId: null },
    body,
  });

/** Waits for the archive and downloads it; answers its files as texts. */
async function download(page: Page): Promise<Record<string, string>> {
  await expect(page.getByRole("link", { name: "Download my data" })).toBeVisible({ timeout: 30_000 });
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download my data" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^council-my-data-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(await readFile(await file.path()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("everything about a mentor in one file, and nothing of anybody else", async ({ council, windowOf }) => {
  const { mentors, evenings } = await council(wish);
  const [marta, theo] = [nth(mentors, 0), nth(mentors, 1)];
  await keepNote(marta, nth(evenings, 0).id, mine);
  await keepNote(theo, nth(evenings, 0).id, theirs);
  const page = await windowOf(marta);
  await page.goto("/me");
  await page.getByRole("link", { name: "Your data" }).click();
  await expect(page.getByRole("heading", { name: "What is yours, you can take along." })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Make my archive" }).click();
  const files = await download(page);
  await checkPage(page);
  const data = JSON.parse(files["data.json"] ?? "");
  expect(data.you.User[0].email).toBe(marta.email);
  expect(JSON.stringify(data.organizations)).toContain(mine);
  expect(files["index.html"]).toContain(mine);
  for (const text of Object.values(files)) {
    expect(text).not.toContain(theirs);
    expect(text).not.toContain(theo.email);
  }
  expect(await readMail(page, marta.email, "Your data is ready")).not.toContain("archive/");

  // The page in the archive is good by itself: read it where no server is asked.
  const offline = await windowOf(null);
  await offline.setContent(files["index.html"] ?? "");
  await expect(offline.getByRole("heading", { level: 1 })).toHaveText(`Everything about ${marta.name}`);
  const overflow = await offline.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  const address = await page.getByRole("link", { name: "Download my data" }).getAttribute("href");
  const stranger = await windowOf(theo);
  expect((await stranger.request.get(address ?? "")).status()).toBe(404);
  const own = await page.request.get(address ?? "");
  expect(own.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
});

const used = new Set<string>();

/** The code of the newest such mail; where one was read before, of the next. */
async function newCode(page: Page, email: string, subject: string): Promise<string> {
  let code = "";
  await expect(async () => {
    code = codeIn(await readMail(page, email, subject));
    expect(used.has(email + code)).toBe(false);
  }).toPass({ timeout: 60_000 });
  used.add(email + code);
  return code;
}

/** Asks for the deletion and confirms it with the code from the mail. */
async function goodbye(page: Page, person: Person): Promise<void> {
  await page.goto("/me/data");
  await page.getByRole("link", { name: "Delete my account" }).click();
  await expect(page.getByRole("heading", { name: "Before you go" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByLabel("Six-digit code")).toBeVisible();
  await checkPage(page);
  const code = await newCode(page, person.email, "A code to delete your account");
  await page.getByLabel("Six-digit code").fill(code === "111111" ? "222222" : "111111");
  await page.getByRole("button", { name: "Delete my account in seven days" }).click();
  await expect(page.getByText("4 tries are left").first()).toBeVisible();
  await page.getByLabel("Six-digit code").fill(code);
  await page.getByRole("button", { name: "Delete my account in seven days" }).click();
  await expect(page).toHaveURL("/goodbye");
  await checkPage(page);
}

/** Signs in with a code, as if for the first time; waits until that is done. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Your mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link and a code" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await page.getByLabel("Six-digit code").fill(await newCode(page, email, "Sign in to Council"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/(me|me\/data)$/);
}

/** What the job that waits for that day does, as if eight days had passed. */
async function eightDaysLater(person: Person): Promise<void> {
  const { id } = await system((tx) =>
    tx.accountDeletion.findFirstOrThrow({
      where: { userId: person.userId, confirmedAt: { not: null }, canceledAt: null },
    }),
  );
  const erasure = await atTime(inDays(8), () => system((tx) => eraseAccount(tx, id)));
  expect(erasure.outcome).toBe("erased");
}

test("a mentor goes, comes back, and goes for good", async ({ council, windowOf }) => {
  test.setTimeout(180_000);
  const scene = await council(wish);
  const { base, mentors, mentees, evenings } = scene;
  const [marta, priya] = [nth(mentors, 0), nth(mentees, 0)];
  const text = "Lead before you are asked.";
  const pointId = await say(marta, nth(evenings, 0), text);
  await editPoint(marta.ctx, { pointId, text, credited: true });
  await keepNote(marta, nth(evenings, 0).id, mine);
  const recapId = await publish(scene, nth(evenings, 0), "cohort", inDays(-1));
  const reader = await windowOf(priya);
  await reader.goto(`${base}/recaps/${recapId}`);
  const main = reader.getByRole("main");
  await expect(main.getByText(marta.name)).toBeVisible();

  const page = await windowOf(marta);
  await page.goto("/me/data/delete");
  await expect(page.getByText("One note that only you")).toBeVisible();
  await expect(page.getByText("One point you shared with a group or a cohort")).toBeVisible();
  await goodbye(page, marta);
  await page.goto("/me/data");
  await expect(page).toHaveURL(/sign-in/);

  await signIn(page, marta.email);
  await expect(page.getByText("Your account is going to be deleted")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(told(page, "Your account stays.")).toBeVisible();
  await expect(page.getByText("Your account is going to be deleted")).toHaveCount(0);
  await page.goto(base);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await goodbye(page, marta);
  expect(await readMail(page, marta.email, "will be deleted in seven days")).toContain("Keep my account");
  await eightDaysLater(marta);
  await reader.reload();
  await expect(main.getByText(text)).toBeVisible();
  await expect(main.getByText(marta.name)).toHaveCount(0);
  await checkPage(reader);
  await signIn(page, marta.email);
  await expect(page.getByRole("heading", { name: "Welcome to Council." })).toBeVisible();
  expect((await page.goto(base))?.status()).toBe(404);
});

test("the only owner among others hands over first", async ({ council, organization, windowOf }) => {
  await council(wish);
  const page = await windowOf(organization.owner);
  await page.goto("/me/data/delete");
  await expect(page.getByRole("heading", { name: "What is in the way" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send me a code" })).toHaveCount(0);
  await checkPage(page);
  await page.getByRole("link", { name: /^Hand .* over$/ }).click();
  await expect(page).toHaveURL(/\/settings\/hand-over$/);
});

test("all of it with a phone, and without scripts", { tag: "@phone" }, async ({ newPerson, windowOf }) => {
  const ada = await newPerson("Ada Alone");
  const page = await windowOf(ada, { javaScriptEnabled: false });
  await page.goto("/me/data");
  await page.getByRole("button", { name: "Make my archive" }).click();
  await expect(async () => {
    await page.goto("/me/data");
    await expect(page.getByRole("link", { name: "Download my data" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.goto("/me/data/delete");
  await page.getByRole("button", { name: "Send me a code" }).click();
  const code = codeIn(await readMail(page, ada.email, "A code to delete your account"));
  await page.getByLabel("Six-digit code").fill(code);
  await page.getByRole("button", { name: "Delete my account in seven days" }).click();
  await expect(page.getByRole("heading", { name: "Thank you for having been here." })).toBeVisible();
  const phone = await windowOf(null);
  await phone.goto("/goodbye");
  await checkPage(phone);
});
