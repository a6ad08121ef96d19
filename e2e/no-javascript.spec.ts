import type { Page } from "@playwright/test";
import { answerPrompt } from "@/lib/prompts/answers/commands";
import { checkPage, expect, inDays, inMinutes, nth, test } from "./support/scene";
import { ask } from "./support/season";

const mine = "I wrote the plan down, and then threw half of it away.";
const theirs = "I said no to a project, kindly.";

test("an evening without JavaScript", async ({ council, organization, windowOf }) => {
  const scene = await council({ firstEvening: inMinutes(-5), mentors: 2, mentees: 6, seated: true });
  const { base } = scene;
  const [me, other] = [nth(scene.mentees, 0), nth(scene.mentees, 1)];
  const promptId = await ask(scene, "What did you leave out?", inDays(1));
  await answerPrompt(other.ctx, { promptId, body: theirs });
  const page = await windowOf(me, { javaScriptEnabled: false });
  const eyes = await windowOf(null);

  // A mentee answers a prompt, and reads what others said.
  await page.goto(base);
  await page.getByRole("link", { name: "Answer", exact: true }).click();
  await expect(page.getByText(theirs)).toHaveCount(0);
  await page.getByRole("textbox", { name: "Your answer" }).fill(mine);
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: mine })).toBeVisible();
  await expect(page.getByText(theirs)).toBeVisible();
  await expect(page.getByText("Your answer is saved.").first()).toBeVisible();
  await checkPlainPage(page, eyes);

  // And writes a point of the group; what is too long comes back with its words, and nothing is lost.
  await page.goto(base);
  await page.getByRole("link", { name: "Write points" }).click();
  const point = page.getByRole("textbox", { name: /^A point of group/ });
  await point.fill("Leave out what nobody asks for.");
  await page.getByRole("button", { name: "Add the point" }).click();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Leave out what nobody asks for." }),
  ).toBeVisible();
  await point.evaluate((field) => field.removeAttribute("maxlength"));
  const long = "word ".repeat(70).trim();
  await point.fill(long);
  await page.getByRole("button", { name: "Add the point" }).click();
  await expect(
    page.getByText("Please keep it under 300 characters; two points are fine.").first(),
  ).toBeVisible();
  await expect(point).toHaveValue(long);
  await checkPlainPage(page, eyes);

  // An organizer by the door ticks who is here, moves somebody, and takes it back.
  const door = await windowOf(organization.owner, { javaScriptEnabled: false });
  await door.goto(base);
  await door.getByRole("link", { name: "By the door" }).click();
  await door.getByRole("button", { name: `Here: ${me.name}` }).click();
  await expect(door.getByText("1 here, 0 absent, 7 not yet.")).toBeVisible();
  await door.getByRole("link", { name: /^Groups/ }).click();
  const group = (number: number) => door.getByRole("region", { name: `Group ${number}` });
  const mover = group(1).getByRole("link", { name: /^Move/ }).last();
  const name = (await mover.locator("span").first().innerText()).replace(/^Move\s*/, "");
  await mover.click();
  await expect(door.getByRole("link", { name: `Put back ${name}` })).toBeVisible();
  await checkPlainPage(door, eyes);
  await door.getByRole("button", { name: /^Move here.*Group 2/ }).click();
  await expect(group(2).getByRole("link", { name: `Move ${name}` })).toBeVisible();
  await door.getByRole("button", { name: "Undo" }).click();
  await expect(group(1).getByRole("link", { name: `Move ${name}` })).toBeVisible();
  await checkPlainPage(door, eyes);
});

/** Looks at what a browser without scripts shows, in one that has them for the looking alone. */
async function checkPlainPage(page: Page, eyes: Page): Promise<void> {
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, "");
  await eyes.route(page.url(), (route) => route.fulfill({ contentType: "text/html", body }), { times: 1 });
  await eyes.goto(page.url());
  await checkPage(eyes);
}

test("a refused page says so without JavaScript", async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(2) });
  const eyes = await windowOf(null);
  const member = await windowOf(nth(scene.mentees, 0), { javaScriptEnabled: false });
  const stranger = await windowOf(null, { javaScriptEnabled: false });
  for (const [page, path] of [
    [member, `${scene.base}/settings/audit`],
    [member, "/o/somebody-elses"],
    [stranger, "/r/made-up"],
    [stranger, "/application/made-up"],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "We could not find this page." })).toBeVisible();
    await expect(page.getByRole("link", { name: "Go to your start page" })).toHaveAttribute("href", "/");
    expect(await page.title(), path).toContain("Not found");
    const look = page.getByRole("heading", { level: 1 });
    expect(await look.evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/Figtree/);
  }
  // With scripts it is the same page, once.
  await eyes.goto("/r/made-up");
  await expect(eyes.getByRole("heading", { name: "We could not find this page." })).toHaveCount(1);
  await checkPage(eyes);
});
